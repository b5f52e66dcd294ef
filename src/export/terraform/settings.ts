// What a configuration starts with: versions, provider and variables.
import type { Deployment, Parameter } from '../../deployment/deployment.ts';
import type { Doc, Lines } from '../../deployment/printed.ts';
import { cloudNames } from '../../facts/clouds.ts';
import { environments } from './clouds.ts';
import { isComputed } from './expression.ts';
import { block, type Entry, withValues } from './layout.ts';
import { quoted } from './literal.ts';
import { isSecret, valueDoc } from './resource.ts';
import type { Scope } from './scope.ts';

const raw = (text: string): Doc => ({ is: 'text', text });
const text = (value: string): Doc => raw(quoted(value));

/** Versions: the first azapi whose schemas hold every pinned API version; secrets need write-only arguments. */
export function printVersions(lines: Lines, scope: Scope, { nodes }: Deployment): void {
  const writeOnly = nodes.some((node) => isSecret(scope, node));
  block(lines, 'terraform', [
    [['required_version', text(writeOnly ? '>= 1.11, < 2.0' : '>= 1.9, < 2.0')]],
    () =>
      block(
        lines,
        'required_providers',
        [[['azapi', { is: 'map', entries: [['source', text('Azure/azapi')] as const, ['version', text('~> 2.12')]] }]]],
        1,
      ),
  ]);
  lines.line('');
  block(lines, 'provider "azapi"', [[['environment', raw('var.environment')]]]);
  lines.line('');
}

function variable(lines: Lines, name: string, given: readonly Entry[], validation: readonly Entry[] = []): void {
  const inner = validation.length > 0 ? [() => block(lines, 'validation', [validation], 1)] : [];
  block(lines, `variable "${name}"`, [given, ...inner]);
  lines.line('');
}

function typeOf({ type, default: value }: Parameter): string {
  if (type !== 'object') return type;
  const plain = value?.is === 'map' && value.entries.every(([, item]) => item.is !== 'map' && item.is !== 'list');
  return plain ? 'map(string)' : 'any';
}

function defaultOf(scope: Scope, given: Parameter): Doc | undefined {
  if (given.default === undefined || given.secure) return undefined;
  if (!isComputed(given)) return valueDoc(scope, given.default);
  return raw(given.default.is === 'map' ? '{}' : 'null');
}

function bounds(name: string, given: Parameter): readonly Entry[] {
  const { minLength: min, maxLength: max } = given;
  const length = `length(var.${name})`;
  const tests = [
    ...(min === undefined ? [] : [`${length} >= ${min}`]),
    ...(max === undefined ? [] : [`${length} <= ${max}`]),
  ];
  if (tests.length === 0) return [];
  const range = min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`;
  const test = tests.join(' && ');
  return [
    ['condition', raw(isComputed(given) ? `var.${name} == null ? true : ${test}` : test)],
    ['error_message', text(`The value must have ${range} characters.`)],
  ];
}

/** One variable per parameter, after those of the configuration itself. */
export function printVariables(lines: Lines, scope: Scope, { cloud, parameters }: Deployment): void {
  variable(lines, 'resource_group_name', [
    ['type', raw('string')],
    ['description', text('Required. Name of the resource group that is deployed to. It must exist.')],
  ]);
  const names = cloudNames.map((name) => quoted(environments[name])).join(', ');
  variable(
    lines,
    'environment',
    [
      ['type', raw('string')],
      ['description', text('Optional. Cloud of Azure: public, usgovernment or china.')],
      ['default', text(environments[cloud])],
    ],
    [
      ['condition', raw(`contains([${names}], var.environment)`)],
      ['error_message', text('The value must be public, usgovernment or china.')],
    ],
  );
  for (const given of parameters) {
    const name = scope.variable(given.name);
    const own = withValues([
      ['type', raw(typeOf(given))],
      ['description', text(given.description)],
      ['default', defaultOf(scope, given)],
      ['sensitive', given.secure ? raw('true') : undefined],
    ]);
    variable(lines, name, own, bounds(name, given));
  }
}
