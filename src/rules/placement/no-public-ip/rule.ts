import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Fix } from '../../../model/finding.ts';
import type { ResourceId } from '../../../model/ids.ts';
import { addPublicIp } from '../../../reach/ways-out.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Gateway = ResourceOf<'virtual-network-gateway'>;
type Bastion = ResourceOf<'bastion'>;

const addressesOf = (topology: Topology, { props }: Gateway): readonly ResourceId[] =>
  props.publicIps.filter((id) => topology.as(id, 'public-ip'));

/** How many addresses a gateway lacks at least; one for ExpressRoute gets its own from Microsoft. */
function lacking(topology: Topology, gateway: Gateway): number {
  const { gatewayType, activeActive, existing } = gateway.props;
  if (gatewayType !== 'Vpn' || existing) return 0;
  return Math.max(0, (activeActive ? 2 : 1) - addressesOf(topology, gateway).length);
}

/** Whether Bastion has no address and is no private host. */
function isUnreachable(topology: Topology, { props }: Bastion): boolean {
  const isPrivate = props.sku === 'Premium' && props.enablePrivateOnlyBastion;
  return !isPrivate && !props.existing && !topology.as(props.publicIp, 'public-ip');
}

export const rule = defineRule({
  id: 'placement/no-public-ip',
  title: 'Bastion or VPN gateway without a public IP address',
  severity: 'error',
  sources: [learn.bastion, learn.vpnGatewayCreate],
  messages: {
    bastion: msg`Bastion ${'bastion'} has no public IP address, so it cannot be deployed. Add one, or make it a private host of the Premium SKU.`,
    gateway: msg`VPN gateway ${'gateway'} has ${'held'}, but needs ${'needed'}, so it cannot be deployed. Add what is missing.`,
  },
  *check(topology, report) {
    for (const bastion of topology.of('bastion')) {
      if (!isUnreachable(topology, bastion)) continue;
      const label = `Add a public IP address to ${bastion.name}`;
      const fix: Fix = {
        label: 'Add a public IP address',
        edit: (design) => sequence(design, label, (on) => on.set(bastion.id, { publicIp: addPublicIp(on) })),
      };
      yield report('bastion', { bastion: bastion.name }, { at: bastion, field: 'publicIp', fix });
    }
    for (const gateway of topology.of('virtual-network-gateway')) {
      const missing = lacking(topology, gateway);
      if (missing === 0) continue;
      const held = addressesOf(topology, gateway);
      const label = `Add public IP addresses to ${gateway.name}`;
      const fix: Fix = {
        label: missing === 1 ? 'Add a public IP address' : `Add ${missing} public IP addresses`,
        edit: (design) =>
          sequence(design, label, (on) => {
            const added = Array.from({ length: missing }, () => addPublicIp(on));
            on.set(gateway.id, { publicIps: [...held, ...added] });
          }),
      };
      const params = {
        gateway: gateway.name,
        held: held.length === 0 ? 'no public IP address' : 'one public IP address',
        needed: gateway.props.activeActive ? 'one for each of its two active instances' : 'one',
      };
      yield report('gateway', params, { at: gateway, field: 'publicIps', fix });
    }
  },
});
