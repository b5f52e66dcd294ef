import { applyEdit } from '../../../edits/apply.ts';
import { build } from '../../../edits/builder.ts';
import { removeShapes } from '../../../edits/edits.ts';
import { addIntent } from '../../../edits/intents.ts';
import { present } from '../../../lib/invariant.ts';
import type { Design } from '../../../model/design.ts';
import type { ResourceId } from '../../../model/ids.ts';
import type { Intent } from '../../../model/intent.ts';
import type { Examples } from '../../examples.ts';

const subnetOf = (network: number, number: number) => ({ prefixes: [`10.${network}.${number}.0/24`] });

/** Two machines in two subnets; the group of the second denies what a test tells it to deny. */
function machines(denied: string | null) {
  const b = build('Intents');
  const rules =
    denied === null
      ? []
      : [
          {
            ...({ name: 'Deny', priority: 200, direction: 'Inbound', access: 'Deny', protocol: 'Tcp' } as const),
            ...{ sources: ['*'], sourcePorts: ['*'], destinations: ['*'], destinationPorts: [denied] },
          },
        ];
  const group = b.add('network-security-group', 'nsg-data', { rules });
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  b.add('virtual-machine', 'vm-a', {}, { in: b.add('subnet', 'snet-a', subnetOf(0, 1), { in: vnet }) });
  const data = b.add('subnet', 'snet-data', { ...subnetOf(0, 2), networkSecurityGroup: group }, { in: vnet });
  b.add('virtual-machine', 'vm-data', {}, { in: data });
  return b.design();
}

const shape = (id: string) => ({ shape: id as ResourceId });

/** The design with an intent for the flow between its machines, or for what a test tells. */
function pinned(design: Design, expect: Intent['expect'], other: Partial<Omit<Intent, 'id'>> = {}): Design {
  const flow = { from: shape('vm-a'), to: shape('vm-data'), protocol: 'TCP', port: 443, expect, ...other } as const;
  const applied = applyEdit(design, addIntent(design, flow));
  return present(applied.ok ? applied.value.design : undefined, 'the flow can be pinned');
}

function without(design: Design, id: string): Design {
  const applied = applyEdit(design, removeShapes(design, [id as ResourceId]));
  return present(applied.ok ? applied.value.design : undefined, 'the shape can be deleted');
}

export const examples: Examples = {
  bad: [
    {
      name: 'a flow that must be allowed and meets a deny rule',
      design: () => pinned(machines('443'), 'allowed'),
      expect: [{ message: 'denied', at: 'vm-a' }],
    },
    {
      name: 'a flow that must be denied and passes',
      design: () => pinned(machines('80'), 'denied'),
      expect: [{ message: 'allowed', at: 'vm-a' }],
    },
    {
      name: 'two intents, of which one holds',
      design: () => pinned(pinned(machines('80'), 'allowed'), 'allowed', { port: 80 }),
      expect: [{ message: 'denied', at: 'vm-a' }],
    },
    {
      name: 'a way that is not drawn',
      design: () => {
        const b = build('Unknown');
        b.add('on-premises', 'office', { addressSpace: ['192.168.0.0/16'] });
        return pinned(b.design(), 'allowed', { from: shape('office'), to: 'example.org' });
      },
      expect: [{ message: 'unknown', at: 'office' }],
    },
    {
      name: 'an end that was deleted',
      design: () => without(pinned(machines(null), 'allowed'), 'vm-data'),
      expect: [{ message: 'lost', at: 'vm-a' }],
    },
    {
      name: 'a beginning that was deleted',
      design: () => without(pinned(machines(null), 'denied'), 'vm-a'),
      expect: [{ message: 'lost', at: 'vm-data' }],
    },
    {
      name: 'a beginning that is none',
      design: () => pinned(machines(null), 'denied', { from: 'example.org', to: 'internet' }),
      expect: [{ message: 'lost', at: null }],
    },
  ],
  good: [
    { name: 'no intents', design: () => machines('443') },
    { name: 'a flow that is allowed, as it must be', design: () => pinned(machines('80'), 'allowed') },
    { name: 'a flow that is denied, as it must be', design: () => pinned(machines('443'), 'denied') },
    {
      name: 'a client on the internet that is kept out',
      design: () => pinned(machines(null), 'denied', { from: 'internet' }),
    },
  ],
};
