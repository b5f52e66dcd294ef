import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

const network = () => {
  const b = build('One network');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  return { b, vnet };
};

function bastion(props: Partial<ResourceOf<'bastion'>['props']>, withAddress = false) {
  const { b, vnet } = network();
  const at = { prefixes: ['10.0.0.0/26'], purpose: 'bastion' } as const;
  const subnet = b.add('subnet', 'AzureBastionSubnet', at, { in: vnet });
  const address = withAddress ? { publicIp: b.add('public-ip', 'pip') } : {};
  b.add('bastion', 'bas', { ...props, ...address }, { in: subnet });
  return b.design();
}

function gateway(props: Partial<ResourceOf<'virtual-network-gateway'>['props']>, addresses = 0) {
  const { b, vnet } = network();
  const at = { prefixes: ['10.0.0.0/26'], purpose: 'gateway' } as const;
  const subnet = b.add('subnet', 'GatewaySubnet', at, { in: vnet });
  const publicIps = Array.from({ length: addresses }, (_, index) => b.add('public-ip', `pip-${index + 1}`));
  b.add('virtual-network-gateway', 'vgw', { ...props, publicIps }, { in: subnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'Bastion without an address',
      design: () => bastion({}),
      expect: [{ message: 'bastion', at: 'bas', field: 'publicIp' }],
    },
    {
      name: 'a VPN gateway without an address',
      design: () => gateway({}),
      expect: [{ message: 'gateway', at: 'vgw', field: 'publicIps' }],
    },
    {
      name: 'an active-active gateway with one',
      design: () => gateway({ activeActive: true }, 1),
      expect: [{ message: 'gateway', at: 'vgw', field: 'publicIps' }],
    },
  ],
  good: [
    { name: 'Bastion with an address', design: () => bastion({}, true) },
    { name: 'a private host', design: () => bastion({ sku: 'Premium', enablePrivateOnlyBastion: true }) },
    { name: 'a gateway with an address', design: () => gateway({}, 1) },
    { name: 'an ExpressRoute gateway', design: () => gateway({ gatewayType: 'ExpressRoute' }) },
    { name: 'a gateway that exists already', design: () => gateway({ existing: true }) },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};
