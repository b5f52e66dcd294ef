import { setFields } from '../../../edits/edits.ts';
import { bypassRoute } from '../../../edits/public-compute-rows.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { withRoute } from '../../../reach/ways-out.ts';
import { defaultRoute } from '../../../topology/egress.ts';
import { leadsPast } from '../../../topology/next-hops.ts';
import { workSubnets } from '../../../topology/outbound-subnets.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'routing/missing-bypass-route',
  title: 'No route past the firewall for computes with public IPs',
  severity: 'error',
  sources: [learn.amlFirewall, learn.amlTrainingVnet],
  statements: ['S21'],
  messages: {
    missing: msg`Subnet ${'subnet'} sends everything to ${'hop'}, and computes with public IPs stand in it (${'computes'}). Answers to Azure Machine Learning take another way than its calls, so they fail to start. Add a route AzureMachineLearning with next hop Internet to route table ${'table'}, or turn off public IPs.`,
  },
  *check(topology, report) {
    for (const { subnet, computes } of workSubnets(topology)) {
      const open = computes.filter(({ publicIp }) => publicIp);
      const route = defaultRoute(topology, subnet);
      const table = topology.as(subnet.props.routeTable, 'route-table');
      if (open.length === 0 || !route || !table) continue;
      if (route.nextHopType !== 'VirtualAppliance' && route.nextHopType !== 'VirtualNetworkGateway') continue;
      if (leadsPast(table.props.routes) !== 'no') continue;
      yield report(
        'missing',
        {
          subnet: subnet.name,
          hop: route.nextHopIp || 'the gateway',
          computes: open.map(({ name }) => name).join(', '),
          table: table.name,
        },
        {
          at: subnet,
          field: 'routeTable',
          related: [table.id, ...open.map(({ id }) => id)],
          fix: {
            label: `Add the route to ${table.name}`,
            edit: (design) => ok(setFields(design, table.id, { routes: withRoute(table.props.routes, bypassRoute) })),
          },
        },
      );
    }
  },
});
