// Values in Bicep. https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types
import type { Expr, PlatformValue } from '../../deployment/expr.ts';

const platformText: Readonly<Record<PlatformValue, string>> = {
  tenantId: 'tenant().tenantId',
  subscriptionId: 'subscription().subscriptionId',
  resourceGroupId: 'resourceGroup().id',
  resourceGroupName: 'resourceGroup().name',
  resourceGroupLocation: 'resourceGroup().location',
  storageSuffix: 'environment().suffixes.storage',
  keyVaultSuffix: 'environment().suffixes.keyvaultDns',
  sqlSuffix: 'environment().suffixes.sqlServerHostname',
  loginEndpoint: 'environment().authentication.loginEndpoint',
  graph: 'environment().graph',
  resourceManager: 'environment().resourceManager',
};

const short: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Characters that end a string, open a hole in it, or hide and reorder source text; and the marks of a comment where
 * no word or colon stands before them, because grammars and highlighters take them for a comment there.
 */
const unsafe = /\\|'|\$(?=\{)|(?<![:\w])\/(?=[/*])|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text between the quotes of a Bicep string. */
const escaped = (text: string): string =>
  text.replace(unsafe, (c) => (c === '$' ? '\\$' : (short[c] ?? `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)));

/** A Bicep string that holds exactly this text. */
export const quoted = (text: string): string => `'${escaped(text)}'`;

/** A key of an object: bare where it is an identifier. */
export const propertyKey = (key: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : quoted(key));

/** A text that ends in $ would open a hole together with the brace that follows. */
const beforeHole = (text: string): string => escaped(text).replace(/\$$/, '\\$');

const interpolated = (parts: readonly Expr[]): string =>
  `'${parts.map((part) => (part.is === 'lit' ? beforeHole(`${part.value}`) : `\${${expression(part)}}`)).join('')}'`;

const path = (steps: readonly (string | number)[]): string =>
  steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

/** The value on one line. */
export function expression(expr: Expr): string {
  switch (expr.is) {
    case 'lit':
      return typeof expr.value === 'string' ? quoted(expr.value) : `${expr.value}`;
    case 'list':
      return `[${expr.items.map(expression).join(', ')}]`;
    case 'map':
      return `{ ${expr.entries.map(([key, value]) => `${propertyKey(key)}: ${expression(value)}`).join(', ')} }`;
    case 'id':
      return `${expr.symbol}.id`;
    case 'name':
      return `${expr.symbol}.name`;
    case 'attr':
      return `${expr.symbol}${path(expr.path)}`;
    case 'param':
      return `${expr.name}${expr.key === undefined ? '' : `.${expr.key}`}`;
    case 'fmt':
      return interpolated(expr.parts);
    case 'call':
      return `${expr.fn}(${expr.args.map(expression).join(', ')})`;
    case 'platform':
      return platformText[expr.value];
    case 'role':
      return `subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ${quoted(expr.id)})`;
    case 'policy':
      return `tenantResourceId('Microsoft.Authorization/policyDefinitions', ${quoted(expr.id)})`;
    case 'part':
      return expression(expr.value);
    case 'opaque':
      return expr.language === 'bicep' ? expr.text : quoted(expr.text);
    default:
      return expr satisfies never;
  }
}
