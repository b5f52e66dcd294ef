// Designs in which the options of every kind have other values than their defaults, one in which much of what is needed
// exists already, and one over several resource groups: with them exports are checked for what few people draw.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { invariant } from '../lib/invariant.ts';
import type { Design, Link, Resource } from '../model/design.ts';
import type { Change } from '../model/edit.ts';
import type { Props } from '../model/field.ts';
import { applyEdit } from './apply.ts';
import { build } from './builder.ts';
import { subtree } from './edits.ts';
import { drawEveryKind, everyKind } from './every-kind.ts';
import { drawMore } from './every-option-extras.ts';
import { optionVariants } from './every-option-rule.ts';
import { optionValues } from './every-option-values.ts';
import { severalGroups } from './several-groups.ts';

/** A design of that sort; its slug is a name for files. */
export type OptionDesign = { readonly slug: string; readonly design: () => Design };

function changedBy(design: Design, changes: readonly Change[]): Design {
  const result = applyEdit(design, { label: 'Set options', changes });
  invariant(result.ok, result.ok ? '' : result.error.map((issue) => `${issue.pointer}: ${issue.message}`).join(' '));
  return result.value.design;
}

/** Every option of every shape and link set, with the variant of that number. */
function everyOption(variant: number): Design {
  const on = build(`Every option ${variant + 1}`, { description: 'One of every kind with options of every sort.' });
  drawMore(on, drawEveryKind(on), variant);
  const design = on.design();
  const counts = new Map<string, number>();
  const valuesOf = (item: Resource | Link, fields: Parameters<typeof optionValues>[0]): Props => {
    const ordinal = counts.get(item.kind) ?? 0;
    counts.set(item.kind, ordinal + 1);
    const { id, kind, props } = item;
    return optionValues(fields, props, { design, kind, id, props, variant, ordinal, row: 0 });
  };
  return changedBy(design, [
    ...[...design.network.resources.values()].map((shape): Change => {
      const props = valuesOf(shape, resourceSpecs.get(shape.kind)?.fields ?? {});
      return { type: 'set-props', id: shape.id, props };
    }),
    ...[...design.network.links.values()].map((link): Change => {
      return { type: 'set-link-props', id: link.id, props: valuesOf(link, linkSpecs.get(link.kind)?.fields ?? {}) };
    }),
  ]);
}

const central = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-central/providers';
const byId = (type: string, name: string): Props => ({ existing: true, existingId: `${central}/${type}/${name}` });

/** What a platform team owns, by name or by kind: given by a resource id, in another group, or in the same one. */
const owned: readonly (readonly [is: (shape: Resource) => boolean, props: Props])[] = [
  [
    ({ name }) => name === 'privatelink.azurecr.io',
    byId('Microsoft.Network/privateDnsZones', 'privatelink.azurecr.io'),
  ],
  [({ name }) => name === 'privatelink.search.windows.net', { existing: false }],
  [({ kind }) => kind === 'private-dns-zone', { existing: true, resourceGroup: 'rg-dns' }],
  [({ name }) => name === 'log-ml', byId('Microsoft.OperationalInsights/workspaces', 'log-central')],
  [({ name }) => name === 'crml', byId('Microsoft.ContainerRegistry/registries', 'crcentral')],
  [({ name }) => name === 'kv-ml', { existing: true, resourceGroup: 'rg-secrets' }],
  [({ name }) => ['kv-managed', 'stmanaged', 'id-training', 'nsg-pe'].includes(name), { existing: true }],
  [({ name }) => name === 'stml', { region: 'northeurope' }],
];

/** The hub with everything in it stands in another resource group, and so does much else. */
function muchExists(): Design {
  const design = { ...everyKind(), name: 'Much exists already' };
  const { resources } = design.network;
  const hub = subtree(
    design,
    [...resources.values()].filter(({ name }) => name === 'vnet-hub').map(({ id }) => id),
  );
  const propsOf = (shape: Resource): Props | undefined => {
    if (!hub.has(shape.id)) return owned.find(([is]) => is(shape))?.[1];
    const inGroup = resourceSpecs.get(shape.kind)?.placement !== 'child';
    return { existing: true, ...(inGroup ? { resourceGroup: 'rg-connectivity' } : {}) };
  };
  return changedBy(
    design,
    [...resources.values()].flatMap((shape): Change[] => {
      const props = propsOf(shape);
      return props ? [{ type: 'set-props', id: shape.id, props }] : [];
    }),
  );
}

/** The variants with every option, the one in which much exists, and the one over several groups. */
export const optionDesigns: readonly OptionDesign[] = [
  ...Array.from({ length: optionVariants }, (_, variant) => ({
    slug: `every-option-${variant + 1}`,
    design: () => everyOption(variant),
  })),
  { slug: 'much-exists', design: muchExists },
  { slug: 'several-groups', design: severalGroups },
];
