import { setLinkField } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'peering/one-sided',
  title: 'Peering on one side only',
  severity: 'error',
  sources: [learn.peering, learn.peeringManage],
  statements: ['S07', 'S20'],
  messages: {
    missing: msg`The peering of ${'here'} with ${'there'} has no counterpart in ${'there'}. It stays in the state Initiated and carries no traffic. Create the peering in both networks.`,
  },
  *check(topology, report) {
    for (const link of topology.links('peering')) {
      const from = topology.as(link.from, 'virtual-network');
      const to = topology.as(link.to, 'virtual-network');
      if (link.props.sides === 'both' || !from || !to) continue;
      const [here, there] = link.props.sides === 'from' ? [from, to] : [to, from];
      const label = `Peer ${there.name} with ${here.name} too`;
      yield report(
        'missing',
        { here: here.name, there: there.name },
        {
          at: null,
          link,
          field: 'sides',
          related: [here.id, there.id],
          fix: { label, edit: () => ok({ ...setLinkField(link.id, 'sides', 'both'), label }) },
        },
      );
    }
  },
});
