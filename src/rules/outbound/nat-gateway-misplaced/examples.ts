import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { oneAddress, ownNetwork } from '../own-network.ts';

/** Two networks whose subnets share one NAT gateway. */
function across() {
  const b = build('Two networks');
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  const first = b.add('virtual-network', 'first', { addressSpace: ['10.1.0.0/16'] });
  const second = b.add('virtual-network', 'second', { addressSpace: ['10.2.0.0/16'] });
  b.add('subnet', 'a', { prefixes: ['10.1.0.0/24'], natGateway }, { in: first });
  b.add('subnet', 'b', { prefixes: ['10.2.0.0/24'], natGateway }, { in: second });
  return b.design();
}

function onGateway() {
  const b = build('Gateway');
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  const vnet = b.add('virtual-network', 'hub', { addressSpace: ['10.1.0.0/16'] });
  b.add('subnet', 'GatewaySubnet', { purpose: 'gateway', prefixes: ['10.1.0.0/27'], natGateway }, { in: vnet });
  return b.design();
}

/** Two subnets of one network share a gateway, as they may. */
function shared() {
  const { b, vnet } = ownNetwork();
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  b.add('subnet', 'a', { prefixes: ['10.1.1.0/24'], natGateway }, { in: vnet });
  b.add('subnet', 'b', { prefixes: ['10.1.2.0/24'], natGateway }, { in: vnet });
  return b.design();
}

const half = () => {
  const b = build('Half');
  b.add('nat-gateway', 'ng');
  return b.design();
};

export const examples: Examples = {
  bad: [
    {
      name: 'on the gateway subnet',
      design: onGateway,
      expect: [{ message: 'gatewaySubnet', at: 'gatewaysubnet', field: 'natGateway' }],
    },
    { name: 'across two networks', design: across, expect: [{ message: 'networks', at: 'ng' }] },
    {
      name: 'without an address',
      design: () => ownNetwork({ nat: { addresses: [] } }).b.design(),
      expect: [{ message: 'noAddress', at: 'ng', field: 'publicIps' }],
    },
    {
      name: 'an address of the other SKU',
      design: () => ownNetwork({ nat: { sku: 'StandardV2', addresses: ['Standard'] } }).b.design(),
      expect: [{ message: 'sku', at: 'ng', field: 'sku' }],
    },
    {
      name: 'one address of two',
      design: () => ownNetwork({ nat: { addresses: ['Standard', 'StandardV2'] } }).b.design(),
      expect: [{ message: 'sku', at: 'ng', field: 'sku' }],
    },
  ],
  good: [
    { name: 'one network, one address', design: () => ownNetwork({ nat: oneAddress }).b.design() },
    {
      name: 'both StandardV2',
      design: () => ownNetwork({ nat: { sku: 'StandardV2', addresses: ['StandardV2'] } }).b.design(),
    },
    { name: 'two subnets of one network', design: shared },
    { name: 'drawn, and not in use yet', design: half },
  ],
};
