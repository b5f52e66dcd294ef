import { expect, test } from 'vitest';
import type { ResourceId } from '../model/ids.ts';
import { build } from './builder.ts';
import { startingProps } from './starting.ts';

function hub(purposes: readonly ('dns-inbound' | 'dns-outbound')[]) {
  const b = build('Hub');
  const network = b.add('virtual-network', 'hub');
  purposes.forEach((purpose, n) => {
    b.add('subnet', `snet-${n}`, { purpose, prefixes: [`10.0.${n}.0/28`] }, { in: network });
  });
  return b.design().network;
}

test.each<[string, readonly ('dns-inbound' | 'dns-outbound')[], string | null, string | null]>([
  ['one for each', ['dns-inbound', 'dns-outbound'], 'snet-0', 'snet-1'],
  ['none', [], null, null],
  ['two to choose from', ['dns-inbound', 'dns-inbound', 'dns-outbound'], null, 'snet-2'],
])('a new resolver takes the subnets that are meant for it: %s', (_, purposes, inboundSubnet, outboundSubnet) => {
  const parent = 'hub' as ResourceId;
  expect(startingProps(hub(purposes), 'dns-resolver', parent)).toEqual({ inboundSubnet, outboundSubnet });
});
