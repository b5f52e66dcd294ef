import { build } from '../../../edits/builder.ts';
import type { Route } from '../../../topology/egress.ts';
import type { Examples, Expected } from '../../examples.ts';
import { hubSpoke } from '../hub-spoke.ts';

const via = (prefix: string, nextHopIp = '10.0.0.4', name = `to ${prefix}`): Route => ({
  name,
  prefix,
  nextHopType: 'VirtualAppliance',
  nextHopIp,
});

/** The hub and spoke, with more routes than the default one in the table of subnet training. */
const design = (...routes: Route[]) => hubSpoke({ routes: [via('0.0.0.0/0'), ...routes] });

/** The same with private endpoints alone in a subnet of the spoke. */
function withEndpoints(privateEndpointNetworkPolicies: 'Disabled' | 'Enabled') {
  const { b, spoke } = design(via('10.1.1.0/24'));
  const props = { purpose: 'private-endpoints', prefixes: ['10.1.1.0/24'], privateEndpointNetworkPolicies } as const;
  const subnet = b.add('subnet', 'snet-pe', props, { in: spoke });
  b.add(
    'private-endpoint',
    'pe-blob',
    { target: b.add('storage-account', 'stdata'), subResource: 'blob' },
    { in: subnet },
  );
  return b.design();
}

function unused(...routes: Route[]) {
  const b = build('Routes');
  b.add('route-table', 'rt-spoke', { routes });
  return b.design();
}

const found = (message: string): readonly Expected[] => [{ message, at: 'rt-spoke', field: 'routes' }];

export const examples: Examples = {
  bad: [
    {
      name: 'one destination twice',
      design: () => design(via('20.0.0.0/8'), via('20.0.0.0/8', '10.0.0.4', 'again')).b.design(),
      expect: found('duplicate'),
    },
    {
      name: 'one destination twice, to two places',
      design: () => unused(via('20.0.0.0/8'), via('20.0.0.0/8', '10.0.0.5', 'other')),
      expect: found('duplicate'),
    },
    {
      name: 'halves of the default route',
      design: () => unused(via('0.0.0.0/0'), via('0.0.0.0/1'), via('128.0.0.0/1')),
      expect: found('redundant'),
    },
    {
      name: 'halves of a range',
      design: () => unused(via('20.0.0.0/8'), via('20.0.0.0/9'), via('20.128.0.0/9')),
      expect: found('redundant'),
    },
    {
      name: 'halves that lead elsewhere',
      design: () => unused(via('20.0.0.0/8'), via('20.0.0.0/9', '10.0.0.5'), via('20.128.0.0/9')),
      expect: found('contrary'),
    },
    {
      name: 'a range around a network and its peer',
      design: () => design(via('10.0.0.0/15')).b.design(),
      expect: found('contrary'),
    },
    {
      name: 'a route into the network',
      design: () =>
        design({ name: 'local', prefix: '10.1.7.0/24', nextHopType: 'VnetLocal', nextHopIp: '' }).b.design(),
      expect: found('system'),
    },
    {
      name: 'inspection of private endpoints without the policy for it',
      design: () => withEndpoints('Disabled'),
      expect: found('endpoints'),
    },
  ],
  good: [
    { name: 'the default route', design: () => design().b.design() },
    { name: 'a range as long as that of the peer', design: () => design(via('10.0.0.0/16')).b.design() },
    { name: 'a range with more than the two networks', design: () => design(via('10.0.0.0/8')).b.design() },
    {
      name: 'a way around a wider route',
      design: () =>
        design(via('10.1.0.0/16'), {
          name: 'local',
          prefix: '10.1.0.0/24',
          nextHopType: 'VnetLocal',
          nextHopIp: '',
        }).b.design(),
    },
    { name: 'inspection of private endpoints', design: () => withEndpoints('Enabled') },
    { name: 'a tag and its region', design: () => unused(via('Storage'), via('Storage.WestEurope')) },
    { name: 'no routes', design: () => unused() },
  ],
};
