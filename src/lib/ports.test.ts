import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPort, containsPort, covers, formatPorts, type PortRange, parsePorts } from './ports.ts';

const range = fc
  .tuple(fc.integer({ min: 0, max: 65_535 }), fc.integer({ min: 0, max: 65_535 }))
  .map(([a, b]): PortRange => ({ first: Math.min(a, b), last: Math.max(a, b) }));

test('a range is read back as it is written', () => {
  fc.assert(
    fc.property(range, (r) => {
      expect(parsePorts(formatPorts(r))).toEqual({ ok: true, value: r });
    }),
  );
  expect(parsePorts('*')).toEqual({ ok: true, value: anyPort });
  expect(formatPorts(anyPort)).toBe('*');
});

test.each([
  ['', 'Use *, one port such as 443, or a range such as 8080-8089. Ports go from 0 to 65535.'],
  ['443,80', 'Write one port or range at a time. Use *, one port such as 443, or a range such as 8080-8089.'],
  ['65536', 'Use *, one port such as 443, or a range such as 8080-8089. Ports go from 0 to 65535.'],
  ['0443', 'Use *, one port such as 443, or a range such as 8080-8089. Ports go from 0 to 65535.'],
  ['80-', 'Use *, one port such as 443, or a range such as 8080-8089. Ports go from 0 to 65535.'],
  ['-80', 'Use *, one port such as 443, or a range such as 8080-8089. Ports go from 0 to 65535.'],
  ['80-90-100', 'Use *, one port such as 443, or a range such as 8080-8089. Ports go from 0 to 65535.'],
  ['80 - 90', 'Use *, one port such as 443, or a range such as 8080-8089. Ports go from 0 to 65535.'],
  ['90-80', 'The range ends before it starts; write 80-90.'],
])('%s is refused', (text, error) => expect(parsePorts(text)).toEqual({ ok: false, error }));

test('covers agrees with asking for each port', () => {
  const small = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([a, b]): PortRange => ({ first: Math.min(a, b), last: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(small, { maxLength: 5 }), small, (ranges, wanted) => {
      const ports = Array.from({ length: wanted.last - wanted.first + 1 }, (_, n) => wanted.first + n);
      const each = ports.every((port) => ranges.some((candidate) => containsPort(candidate, port)));
      expect(covers(ranges, wanted)).toBe(each);
    }),
  );
});
