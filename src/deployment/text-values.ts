// Texts of a design that name something which depends on the region or the cloud.
import { clouds } from '../facts/clouds.ts';
import { parseServiceTag } from '../facts/service-tags.ts';
import { call, type Expr, fmt, lit, param, platform } from './expr.ts';
import type { Context } from './lowering.ts';

/**
 * An address, a prefix or a service tag of a rule. A tag of the design's own region follows the location parameter.
 * AzureCloud is left alone, because it spells some regions in a way of its own.
 */
export function addressValue(context: Context, text: string): Expr {
  const tag = parseServiceTag(text);
  if (tag?.region !== context.region || tag.name === 'AzureCloud') return lit(text);
  return fmt(text.slice(0, text.lastIndexOf('.') + 1), param('location'));
}

/** The host of an address that the platform gives: https://login.microsoftonline.com/ without scheme and slash. */
const hostOf = (url: Expr): Expr => call('replace', call('replace', url, 'https://', ''), '/', '');

/** A host name or the name of a DNS zone; what differs from cloud to cloud is asked of the platform. */
export function hostValue(context: Context, text: string): Expr {
  const cloud = clouds[context.cloud];
  const lower = text.toLowerCase();
  if (lower === cloud.login) return hostOf(platform('loginEndpoint'));
  if (lower === cloud.graph) return hostOf(platform('graph'));
  if (lower === cloud.resourceManager) return hostOf(platform('resourceManager'));
  // Two of the suffixes come with their dot.
  const suffixes = [
    [cloud.storageSuffix, platform('storageSuffix')],
    [`.${cloud.keyVaultSuffix}`, platform('keyVaultSuffix')],
    [`.${cloud.sqlSuffix}`, platform('sqlSuffix')],
  ] as const;
  for (const [suffix, value] of suffixes) {
    const start = text.slice(0, -suffix.length);
    const whole = suffix.startsWith('.') || start === '' || start.endsWith('.');
    if (lower.endsWith(suffix) && whole) return fmt(start, value);
  }
  return lit(text);
}

/** The name of a row, or one made of what it is and of its place. */
export const rowName = (name: string, item: string, index: number): string =>
  name === '' ? `${item}-${index + 1}` : name;
