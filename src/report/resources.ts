// What is in the design: every shape with where it stands and how it is set up, and every joint of two shapes.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { element, type Markup, text } from '../lib/markup.ts';
import type { Resource } from '../model/design.ts';
import type { Fields, Props } from '../model/field.ts';
import { regionTitle } from '../picture/surroundings.ts';
import { type Context, inReadingOrder, kindTitle, nameOf, propertiesOf } from './context.ts';
import { brief, heading, paragraph, type Section, shortName, table } from './html.ts';

const propertyList = (context: Context, fields: Fields, props: Props): Markup =>
  element(
    'div',
    { class: 'properties' },
    propertiesOf(context, fields, props)
      .filter(({ key }) => key !== 'region')
      .map(({ label, words }) =>
        element('div', {}, [element('span', { class: 'label' }, [text(`${label}:`)]), text(` ${words}`)]),
      ),
  );

/** Region of a shape: its own, that of its container, or that of the design; none for what has none. */
function regionOf({ topology, design }: Context, resource: Resource): string {
  const spec = resourceSpecs.get(resource.kind);
  if (spec?.category === 'outside' || !spec) return '–';
  if (spec.placement === 'global') return 'Global';
  let at: Resource | undefined = resource;
  for (let depth = 0; at && depth < 16; depth += 1) {
    if (typeof at.props.region === 'string' && at.props.region !== '') return regionTitle(at.props.region);
    at = topology.get(at.parent);
  }
  return regionTitle(design.network.settings.region);
}

function resourceTable(context: Context): Markup {
  const rows = inReadingOrder(context).map((resource) => ({
    cells: [
      text(resource.name),
      text(kindTitle(resource.kind)),
      shortName(resource.parent === null ? '–' : nameOf(context, resource.parent)),
      brief(regionOf(context, resource)),
      propertyList(context, resourceSpecs.get(resource.kind)?.fields ?? {}, resource.props),
    ],
  }));
  return table(['Name', 'Kind', 'Stands in', 'Region', 'Properties'], rows);
}

function linkTable(context: Context): Markup {
  const rows = [...context.design.network.links.values()].map((link) => ({
    cells: [
      text(linkSpecs.get(link.kind)?.title ?? link.kind),
      shortName(nameOf(context, link.from)),
      shortName(nameOf(context, link.to)),
      propertyList(context, linkSpecs.get(link.kind)?.fields ?? {}, link.props),
    ],
  }));
  return table(['Connection', 'From', 'To', 'Properties'], rows);
}

export function resourcesSection(context: Context): Section {
  const { resources, links } = context.design.network;
  const content =
    resources.size === 0
      ? [paragraph('The design has no resources yet.', 'none')]
      : [resourceTable(context), ...(links.size > 0 ? [heading('Connections'), linkTable(context)] : [])];
  return { id: 'resources', title: 'Resources', content };
}
