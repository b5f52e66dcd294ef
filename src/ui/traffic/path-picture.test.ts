import { expect, test } from 'vitest';
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { IntentEnd } from '../../model/intent.ts';
import { createRouter } from '../../picture/ways.ts';
import { answerTo } from '../../store/traffic.ts';
import { pathPicture } from './path-picture.ts';

/** Two subnets; the second lets nothing in on port 443. The internet is drawn where a test wants it. */
function sample(internet = false) {
  const b = build('Sample');
  const deny = {
    ...({ name: 'Deny', priority: 200, direction: 'Inbound', access: 'Deny', protocol: 'Tcp' } as const),
    ...{ sources: ['*'], sourcePorts: ['*'], destinations: ['*'], destinationPorts: ['443'] },
  };
  const group = b.add('network-security-group', 'nsg', { rules: [deny] });
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] }, { at: [0, 0, 900, 400] });
  const a = b.add('subnet', 'snet-a', { prefixes: ['10.0.1.0/24'] }, { in: vnet, at: [16, 56, 300, 300] });
  const guarded = { prefixes: ['10.0.2.0/24'], networkSecurityGroup: group };
  const c = b.add('subnet', 'snet-b', guarded, { in: vnet, at: [500, 56, 300, 300] });
  const from = b.add('virtual-machine', 'vm-a', {}, { in: a, at: [16, 56] });
  const to = b.add('virtual-machine', 'vm-b', {}, { in: c, at: [16, 56] });
  if (internet) b.add('internet', 'internet', {}, { at: [0, 600] });
  return { design: b.design(), from, to, a, c, vnet };
}

function picture(design: Design, from: IntentEnd, to: IntentEnd, port = 443) {
  const answer = answerTo(design.network, { from, to, protocol: 'TCP', port });
  if (answer.is !== 'trace') throw new Error(answer.reason);
  return pathPicture(design, new Map(), answer.trace, answer.deciding, createRouter());
}

test('what passes is one line, and its ends with what holds them are lit', () => {
  const { design, from, to, a, c, vnet } = sample();
  const { stretches, mark, lit, stopping } = picture(design, { shape: from }, { shape: to }, 80);
  expect(stretches.map(({ look }) => look)).toEqual(['pass']);
  expect([mark, stopping]).toEqual([null, null]);
  expect([...lit].sort()).toEqual([a, c, from, to, vnet].sort());
});

test('what is stopped at the door of its goal has a mark there, and the goal is dimmed', () => {
  const { design, from, to, c } = sample();
  const { stretches, mark, lit, stopping } = picture(design, { shape: from }, { shape: to });
  expect(stretches.map(({ look }) => look)).toEqual(['pass']);
  expect(mark).not.toBeNull();
  // The group is a chip of its subnet.
  expect(stopping).toBe(c);
  expect([lit.has(to), lit.has(c)]).toEqual([false, true]);
});

test('what is stopped before its first hop leads on behind the mark', () => {
  const { design, from, to } = sample();
  const { stretches, mark, stopping } = picture(design, { shape: to }, { shape: from }, 80);
  expect([stretches.map(({ look }) => look), mark, stopping]).toEqual([['pass'], null, null]);
  const out = picture(design, { shape: from }, 'example.org');
  expect(out.stretches.map(({ look }) => look)).toEqual(['behind']);
  expect(out.mark).not.toBeNull();
});

test('an end that is not drawn is written at the end of a short line, or is the drawn internet', () => {
  const { design, from } = sample();
  const alone = picture(design, { shape: from }, 'example.org');
  expect(alone.beyond).not.toBeNull();
  const drawn = sample(true);
  const there = picture(drawn.design, { shape: drawn.from }, 'example.org');
  expect(there.beyond).toBeNull();
  expect(there.stretches).toHaveLength(1);
});

test('nothing is drawn for shapes that are not', () => {
  const { design, from } = sample();
  const { stretches } = picture(design, { shape: from }, { shape: from }, 80);
  expect(stretches).toEqual([]);
});
