// Names that people choose when they deploy: one parameter each, or one for all where there are too many.
import { nameRule, parseResourceName } from '../facts/naming.ts';
import { resourceSpecs } from '../kinds/types.ts';
import type { Resource } from '../model/design.ts';
import type { Parameter } from './deployment.ts';
import { call, type Expr, fmt, lit, type NodeSymbol, param, platform } from './expr.ts';
import { templateLimits } from './limits.ts';

/** The drawn name; where the shape asks for it, with letters that are unique to the resource group. */
function defaultName(resource: Resource): Expr {
  if (resource.props.uniqueSuffix !== true) return lit(resource.name);
  const unique = fmt(resource.name, call('uniqueString', platform('resourceGroupId')));
  return call('take', unique, nameRule(resource.kind)?.max ?? 24);
}

/** The bounds that Azure sets, where the drawn name keeps them: a default outside of them would not even compile. */
function bounds(resource: Resource): { readonly minLength?: number; readonly maxLength?: number } {
  const rule = nameRule(resource.kind);
  if (!rule || resource.props.uniqueSuffix === true) return {};
  return parseResourceName(resource.kind, resource.name).ok ? { minLength: rule.min, maxLength: rule.max } : {};
}

/** Titles that are names of products keep their capitals. */
const product = /^([A-Z]{2}|Azure|Application Insights|Log Analytics)/;

const describe = ({ kind }: Resource): string => {
  const title = resourceSpecs.get(kind)?.title ?? kind;
  return `Optional. Name of the ${product.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1)}.`;
};

/** Names by parameter. */
export type Names = { readonly parameters: readonly Parameter[]; of(resource: Resource): Expr };

/** Parameters for the names of these shapes; `symbolOf` gives the symbol of each parameter. */
export function createNames(named: readonly Resource[], symbolOf: (resource: Resource) => NodeSymbol): Names {
  if (named.length <= templateLimits.nameParameters) {
    const parameters = named.map(
      (resource): Parameter => ({
        name: symbolOf(resource),
        type: 'string',
        description: describe(resource),
        default: defaultName(resource),
        ...bounds(resource),
      }),
    );
    return { parameters, of: (resource) => param(symbolOf(resource)) };
  }
  const names: Parameter = {
    name: 'names',
    type: 'object',
    description: 'Optional. Names of the resources.',
    default: { is: 'map', entries: named.map((resource) => [symbolOf(resource), defaultName(resource)] as const) },
  };
  return { parameters: [names], of: (resource) => param('names', symbolOf(resource)) };
}
