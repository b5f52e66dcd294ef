import type { Tree } from '../../deployment/expr.ts';
import { idOf } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';
import type { ResourceOf } from '../types.ts';

type Bastion = ResourceOf<'bastion'>;

const isPrivate = ({ props }: Bastion): boolean => props.sku === 'Premium' && props.enablePrivateOnlyBastion;

function lacks(bastion: Bastion, context: Context): string | undefined {
  if (!context.as(bastion.parent, 'subnet')) return 'Its subnet is not exported.';
  if (isPrivate(bastion)) return undefined;
  const address = context.as(bastion.props.publicIp, 'public-ip');
  if (!address) return 'It has no public IP address, which only a private host of the Premium SKU can do without.';
  return address.props.sku === 'StandardV2'
    ? 'Its public IP address is StandardV2, which only a NAT gateway takes.'
    : undefined;
}

/** Each SKU takes the features of its own only. */
function features({ props }: Bastion): { readonly [key: string]: Tree } {
  const { sku, enableTunneling, enableFileCopy, enableIpConnect, enableShareableLink, disableCopyPaste } = props;
  const { enablePrivateOnlyBastion, enableSessionRecording } = props;
  return {
    ...(sku === 'Basic'
      ? {}
      : { enableTunneling, enableFileCopy, enableIpConnect, enableShareableLink, disableCopyPaste }),
    ...(sku === 'Premium' ? { enablePrivateOnlyBastion, enableSessionRecording } : {}),
  };
}

export const lower = lowerResource('bastion', {
  naming: 'parameter',
  lacks,
  nodes(bastion, context) {
    const { id, parent, props } = bastion;
    if (parent === null) return { nodes: [] };
    return {
      nodes: [
        node({
          symbol: context.symbol(id),
          type: 'Microsoft.Network/bastionHosts',
          name: context.name(id),
          ...regional,
          origin: id,
          sku: { name: props.sku },
          properties: {
            ...features(bastion),
            ipConfigurations: [
              {
                name: 'ipConfiguration1',
                properties: {
                  subnet: { id: idOf(context.symbol(parent)) },
                  publicIPAddress: isPrivate(bastion) ? undefined : idObject(context, props.publicIp),
                  privateIPAllocationMethod: 'Dynamic',
                },
              },
            ],
          },
        }),
      ],
    };
  },
});
