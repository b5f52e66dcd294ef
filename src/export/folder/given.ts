// What the person who deploys gives: parameters without a default, secrets, and values that a file may hold.
import type { Parameter } from '../../deployment/deployment.ts';
import { type Expr, lit } from '../../deployment/expr.ts';
import { parseRegion } from '../../facts/regions.ts';
import type { Design } from '../../model/design.ts';
import type { Source } from './language.ts';

/** Whether a deployment without it is refused. */
export const isRequired = (parameter: Parameter): boolean =>
  parameter.secure === true || parameter.default === undefined;

/** What stands in a file for a value that nobody but the person who deploys knows. */
export const placeholder = '<fill in>';

const isPlain = (expr: Expr): boolean =>
  expr.is === 'lit' || (expr.is === 'map' && expr.entries.every(([, value]) => isPlain(value)));

/** The region of the design as Azure spells it, or undefined where it is not known here. */
export const regionOf = (design: Design): string | undefined => parseRegion(design.network.settings.region)?.name;

/** A parameter with the value that a file holds for it. */
export type Given = { readonly parameter: Parameter; readonly value: Expr };

/**
 * Values for a file of parameters: the region of the design, defaults that are literals, and a placeholder for what has
 * none. Secrets are in no file, and what the template computes is left to it.
 */
export function givenValues({ lowered, design }: Source): readonly Given[] {
  const region = regionOf(design);
  return lowered.parameters.flatMap((parameter): Given[] => {
    if (parameter.secure) return [];
    if (parameter.name === 'location' && region !== undefined) return [{ parameter, value: lit(region) }];
    if (parameter.default === undefined) return [{ parameter, value: lit(placeholder) }];
    return isPlain(parameter.default) ? [{ parameter, value: parameter.default }] : [];
  });
}

/** Secrets that have to be given. */
export const secrets = ({ lowered }: Source): readonly Parameter[] => lowered.parameters.filter(({ secure }) => secure);

/** adminPassword as ADMIN_PASSWORD. */
export const environmentName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
