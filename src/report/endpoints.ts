// Private endpoints and the zones that resolve their names.

import { resourceSpecs } from '../kinds/types.ts';
import { element, type Markup, text } from '../lib/markup.ts';
import { fieldsShown, inWords } from '../model/field-words.ts';
import type { PrivateEndpoint } from '../topology/machine-learning.ts';
import { missingZones, zonesOf } from '../topology/name-resolution.ts';
import { networkOf } from '../topology/networks.ts';
import { type Context, nameOf } from './context.ts';
import { heading, lines, mark, paragraph, type Section, shortName, table } from './html.ts';

function approvalWords({ props }: PrivateEndpoint): string {
  const fields = fieldsShown(resourceSpecs.get('private-endpoint')?.fields ?? {}, props);
  const field = fields.find(([key]) => key === 'approval')?.[1];
  return field ? inWords(field, props.approval, (id) => id) : '';
}

function zoneCell({ topology }: Context, endpoint: PrivateEndpoint): Markup {
  const present = zonesOf(topology, endpoint).map(({ name }) => name);
  const missing = missingZones(topology, endpoint);
  return element('div', {}, [lines(present), ...missing.map((zone) => mark(`Missing: ${zone}`, 'error'))]);
}

function endpointTable(context: Context): Markup {
  const { topology } = context;
  const rows = topology.of('private-endpoint').map((endpoint) => ({
    cells: [
      shortName(endpoint.name),
      shortName(nameOf(context, endpoint.parent)),
      shortName(networkOf(topology, endpoint.id)?.name ?? '–'),
      endpoint.props.target === null ? mark('None', 'error') : text(nameOf(context, endpoint.props.target)),
      text(endpoint.props.subResource),
      text(approvalWords(endpoint)),
      zoneCell(context, endpoint),
    ],
  }));
  const heads = ['Private endpoint', 'Subnet', 'Virtual network', 'Target', 'Sub-resource', 'Approval', 'DNS zones'];
  return table(heads, rows);
}

function zoneTable({ topology }: Context): Markup {
  const links = topology.links('zone-link');
  const rows = topology.of('private-dns-zone').map((zone) => {
    const linked = links.filter((link) => link.from === zone.id).flatMap((link) => topology.get(link.to)?.name ?? []);
    const holders = topology.of('private-endpoint').filter(({ props }) => props.privateDnsZones.includes(zone.id));
    return {
      cells: [
        text(zone.name),
        linked.length === 0 ? mark('No network', 'warning') : lines(linked),
        lines(holders.map(({ name }) => name)),
      ],
    };
  });
  return table(['Private DNS zone', 'Linked networks', 'Records of'], rows);
}

export function endpointsSection(context: Context): Section {
  const { topology } = context;
  const content = [
    ...(topology.of('private-endpoint').length > 0
      ? [endpointTable(context)]
      : [paragraph('The design has no private endpoints.', 'none')]),
    ...(topology.of('private-dns-zone').length > 0 ? [heading('Private DNS zones'), zoneTable(context)] : []),
  ];
  return { id: 'endpoints', title: 'Private endpoints', content };
}
