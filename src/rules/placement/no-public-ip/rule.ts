import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'placement/no-public-ip',
  title: 'No public ip',
  severity: 'warning',
  sources: ['https://learn.microsoft.com/azure/'],
  messages: {
    fault: msg`${'name'} … Say the fault, what follows from it, and what to do.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      if (network.name === '') yield report('fault', { name: network.name }, { at: network });
    }
  },
});
