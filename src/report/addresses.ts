// The address plan: the space of each network, what its subnets take of it, and what is left in them and beside them.

import { resourceSpecs } from '../kinds/types.ts';
import { formatPrefix } from '../lib/cidr.ts';
import { type Markup, text } from '../lib/markup.ts';
import { thousands } from '../lib/thousands.ts';
import { fieldsShown, inWords } from '../model/field-words.ts';
import { roomOf, takersOf, takerWords, total } from '../topology/address-demand.ts';
import { freeBlocks } from '../topology/address-plan.ts';
import { addressesIn } from '../topology/ip-plan.ts';
import { addressSpace, type Subnet, subnetPrefixes } from '../topology/networks.ts';
import { constraintOf } from '../topology/subnet-purpose.ts';
import { type Context, nameOf } from './context.ts';
import { heading, lines, mark, paragraph, type Section, shortName, table } from './html.ts';

/** A range is written in a few prefixes; a space that is cut small has many. */
const mostPrefixes = 12;

function networkTable(context: Context): Markup {
  const { topology } = context;
  const rows = topology.of('virtual-network').map((network) => {
    const space = addressSpace(network);
    const taken = topology.childrenOf(network.id, 'subnet').flatMap((subnet) => subnetPrefixes(subnet));
    const free = freeBlocks(topology, network);
    const shown = free.slice(0, mostPrefixes).map(formatPrefix);
    const rest = free.length - shown.length;
    return {
      cells: [
        text(network.name),
        lines(network.props.addressSpace),
        text(thousands(addressesIn(space))),
        text(thousands(addressesIn(taken))),
        lines(free.length === 0 ? ['None'] : [...shown, ...(rest > 0 ? [`and ${rest} smaller ranges`] : [])]),
      ],
    };
  });
  return table(['Virtual network', 'Address space', 'Addresses', 'In subnets', 'Free ranges'], rows);
}

function purposeWords(subnet: Subnet): string {
  const fields = resourceSpecs.get('subnet')?.fields ?? {};
  const field = fieldsShown(fields, subnet.props).find(([key]) => key === 'purpose')?.[1];
  return field ? inWords(field, subnet.props.purpose, (id) => id) : '';
}

/** What a subnet has room for and what its content takes. Azure prescribes the size of subnets of the platform. */
function demandCells({ topology }: Context, subnet: Subnet): readonly Markup[] {
  const room = roomOf(subnet);
  const takers = takersOf(topology, subnet);
  if (takers.length === 0 && constraintOf(subnet).dedicated) {
    const least = constraintOf(subnet).longestPrefix;
    return [text(thousands(room)), text('–'), text('–'), text(`Kept for a service; at least /${least}`)];
  }
  const needed = total(takers);
  const free = room - needed;
  return [
    text(thousands(room)),
    text(thousands(needed)),
    free < 0 ? mark(`${thousands(-free)} missing`, 'error') : text(thousands(free)),
    text(takerWords(takers)),
  ];
}

function subnetTable(context: Context): Markup {
  const rows = context.topology.of('subnet').map((subnet) => {
    const { props } = subnet;
    const chip = (id: string | null): Markup => shortName(id === null ? '–' : nameOf(context, id));
    return {
      cells: [
        shortName(subnet.name),
        shortName(nameOf(context, subnet.parent)),
        text(purposeWords(subnet)),
        lines(props.prefixes),
        ...demandCells(context, subnet),
        chip(props.networkSecurityGroup),
        chip(props.routeTable),
        chip(props.natGateway),
      ],
    };
  });
  const heads = ['Subnet', 'Virtual network', 'Purpose', 'Prefixes', 'Usable', 'Needed', 'Free', 'Needed by'];
  return table([...heads, 'Security group', 'Route table', 'NAT gateway'], rows);
}

export function addressesSection(context: Context): Section {
  const networks = context.topology.of('virtual-network').length;
  const content =
    networks === 0
      ? [paragraph('The design has no virtual network of its own.', 'none')]
      : [
          networkTable(context),
          heading('Subnets'),
          paragraph(
            'Usable: all addresses of the prefixes but the five that Azure keeps of each. Needed: what stands in the subnet at full scale, clusters with all their nodes.',
          ),
          subnetTable(context),
        ];
  return { id: 'addresses', title: 'Address plan', content };
}
