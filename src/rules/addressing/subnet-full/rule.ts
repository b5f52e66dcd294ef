import { learn } from '../../../facts/learn.ts';
import { formatPrefix } from '../../../lib/cidr.ts';
import { fittingLengths, fullness, roomOf, takersOf, takerWords, total } from '../../../topology/address-demand.ts';
import { subnetPrefixes } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';
import { enlargeFix } from '../replan.ts';

export const rule = defineRule({
  id: 'addressing/subnet-full',
  title: 'Subnet has too few addresses',
  severity: 'error',
  sources: [learn.virtualNetworkFaq, learn.amlTrainingVnet, learn.amlCustomDns, learn.aksIpPlanning],
  statements: ['S28'],
  messages: {
    computes: msg`Subnet ${'subnet'} (${'prefixes'}) has room for ${'room'} addresses; ${'takers'} need${'s'} ${'demand'}. Nodes beyond the room fail to start. Use a /${'length'} or larger.`,
    endpoints: msg`Subnet ${'subnet'} (${'prefixes'}) has room for ${'room'} addresses; ${'takers'} need${'s'} ${'demand'}. The last private endpoints cannot be created. Use a /${'length'} or larger.`,
    clusters: msg`Subnet ${'subnet'} (${'prefixes'}) has room for ${'room'} addresses; ${'takers'} need${'s'} ${'demand'} while an upgrade adds a node. Nodes cannot be created or upgraded. Use a /${'length'} or larger, or give pods a range of their own with Azure CNI Overlay.`,
    machines: msg`Subnet ${'subnet'} (${'prefixes'}) has room for ${'room'} addresses; ${'takers'} need${'s'} ${'demand'}. The last virtual machines cannot be created. Use a /${'length'} or larger.`,
    mixed: msg`Subnet ${'subnet'} (${'prefixes'}) has room for ${'room'} addresses; together ${'takers'} need ${'demand'}. What comes last does not start. Use a /${'length'} or larger, or a subnet for each kind.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const prefixes = subnetPrefixes(subnet);
      const takers = takersOf(topology, subnet);
      const demand = total(takers);
      const room = roomOf(subnet);
      const lengths = fittingLengths(demand);
      const length = lengths.at(-1);
      // Without a prefix or things in it, the subnet is still being drawn.
      if (prefixes.length === 0 || fullness(demand, room) !== 'full' || length === undefined) continue;
      const kinds = new Set(takers.map((taker) => taker.kind));
      const [only] = kinds;
      yield report(
        kinds.size > 1 || !only ? 'mixed' : only,
        {
          subnet: subnet.name,
          prefixes: prefixes.map(formatPrefix).join(', '),
          room,
          takers: takerWords(takers),
          s: takers.length === 1 ? 's' : '',
          demand,
          length,
        },
        {
          at: subnet,
          field: 'prefixes',
          related: takers.map((taker) => taker.id),
          ...enlargeFix(topology, subnet, lengths),
        },
      );
    }
  },
});
