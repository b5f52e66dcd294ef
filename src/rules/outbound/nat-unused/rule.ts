import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defaultRoute, routesOf } from '../../../topology/egress.ts';
import { sendsToInternet } from '../../../topology/next-hops.ts';
import { defineRule, msg } from '../../rule.ts';

const hops = {
  VirtualAppliance: 'an appliance',
  VirtualNetworkGateway: 'a gateway',
  None: 'nowhere',
  VnetLocal: 'the network itself',
  Internet: 'the internet',
} as const;

export const rule = defineRule({
  id: 'outbound/nat-unused',
  title: 'NAT gateway that nothing uses',
  severity: 'warning',
  sources: [learn.natGateway, learn.routing],
  messages: {
    unused: msg`Subnet ${'subnet'} has NAT gateway ${'gateway'}, but its default route leads to ${'hop'}. The route wins, so the NAT gateway carries nothing and is billed. Keep one of the two.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const gateway = topology.as(subnet.props.natGateway, 'nat-gateway');
      const route = gateway && defaultRoute(topology, subnet);
      // What other routes send to the internet still leaves through NAT, for example past a firewall.
      if (!gateway || !route || sendsToInternet(routesOf(topology, subnet))) continue;
      yield report(
        'unused',
        { subnet: subnet.name, gateway: gateway.name, hop: route.nextHopIp || hops[route.nextHopType] },
        {
          at: subnet,
          field: 'natGateway',
          related: [gateway.id],
          fix: {
            label: `Take ${gateway.name} off ${subnet.name}`,
            edit: (design) => ok(setFields(design, subnet.id, { natGateway: null })),
          },
        },
      );
    }
  },
});
