import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDesign } from '../edits/arbitrary.testing.ts';
import { build } from '../edits/builder.ts';
import { type Decoded, decodeDocument, decodeText } from './decode.ts';
import { documentVersion } from './document.ts';
import { encodeDocument, printDocument } from './encode.ts';
import { migrations } from './migrate.ts';
import { jsonDepth, maxDocumentLength } from './parse.ts';
import { documentSchema } from './schema.ts';

const corpus = import.meta.glob<string>('./corpus/*.json', { eager: true, query: '?raw', import: 'default' });

const frame = { format: 'ringfence', version: documentVersion };
const vnet = { id: 'v', kind: 'virtual-network', name: 'v' };
const subnet = { id: 's', kind: 'subnet', name: 's', parent: 'v' };

function opened(value: unknown): Decoded {
  const result = decodeDocument(value);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('laws', () => {
  it.each(['full', 'compact'] as const)('decode(encode(d)) = d, %s', (form) => {
    fc.assert(
      fc.property(arbitraryDesign(), (design) => {
        const text = JSON.stringify(encodeDocument(design, form));
        const decoded = decodeText(text);
        expect(decoded.ok && decoded.value.notices).toEqual([]);
        expect(decoded.ok && printDocument(decoded.value.design)).toBe(printDocument(design));
      }),
      { numRuns: 150 },
    );
  });

  it('any JSON gives a design or sentences, never an exception', () => {
    const part = fc.oneof(
      fc.json().map((text) => JSON.parse(text) as unknown),
      fc.constantFrom(null, vnet, subnet, Number.POSITIVE_INFINITY),
    );
    const document = fc.record({
      format: fc.constantFrom('ringfence', 'other'),
      version: fc.oneof(fc.constant(documentVersion), part),
      name: part,
      settings: part,
      resources: fc.oneof(fc.array(part), part),
      links: fc.oneof(fc.array(part), part),
      layout: part,
    });
    fc.assert(
      fc.property(fc.oneof(document, part), (value) => {
        const result = decodeDocument(value);
        if (result.ok) {
          const again = decodeText(printDocument(result.value.design));
          expect(again.ok && printDocument(again.value.design)).toBe(printDocument(result.value.design));
        } else {
          expect(result.error.issues.length).toBeGreaterThan(0);
          for (const issue of result.error.issues) expect(issue.message).toMatch(/\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('any text gives a design or sentences, never an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeText(text).ok === false));
  });
});

describe('refuses, with a pointer and a sentence', () => {
  it.each([
    ['no format', { version: 1 }, ''],
    ['no version', { format: 'ringfence' }, '/version'],
    ['an unknown kind', { ...frame, resources: [{ ...vnet, kind: 'constructor' }] }, '/resources/0/kind'],
    ['a kind that is no text', { ...frame, resources: [{ ...vnet, kind: ['subnet'] }] }, '/resources/0/kind'],
    ['a shape that is no object', { ...frame, resources: [null] }, '/resources/0'],
    ['an id of the prototype', { ...frame, resources: [{ ...vnet, id: '__proto__' }] }, '/resources/0/id'],
    ['an id twice', { ...frame, resources: [vnet, vnet] }, '/resources/1/id'],
    ['a container that is missing', { ...frame, resources: [subnet] }, '/resources/0/parent'],
    [
      'a container of the wrong kind',
      { ...frame, resources: [vnet, { ...vnet, id: 'w', parent: 'v' }] },
      '/resources/1/parent',
    ],
    ['containers in a circle', { ...frame, resources: [{ ...vnet, parent: 's' }, subnet] }, '/resources/0/parent'],
    [
      'a bad prefix',
      { ...frame, resources: [{ ...vnet, properties: { addressSpace: ['10.0.0.0/33'] } }] },
      '/resources/0/properties/addressSpace/0',
    ],
    [
      'host bits',
      { ...frame, resources: [{ ...vnet, properties: { addressSpace: ['10.0.0.9/24'] } }] },
      '/resources/0/properties/addressSpace/0',
    ],
    ['a place that is not a number', { ...frame, resources: [vnet], layout: { v: [null, 0, 9, 9] } }, '/layout/v'],
    [
      'a place at infinity',
      { ...frame, resources: [vnet], layout: { v: [Number.POSITIVE_INFINITY, 0, 9, 9] } },
      '/layout/v',
    ],
    ['a size of nothing', { ...frame, resources: [vnet], layout: { v: [0, 0, 0, 9] } }, '/layout/v'],
    [
      'an option that does not exist',
      { ...frame, resources: [vnet, { ...subnet, properties: { purpose: 'fun' } }] },
      '/resources/1/properties/purpose',
    ],
    [
      'a number out of range',
      {
        ...frame,
        resources: [{ id: 'k', kind: 'key-vault', name: 'k', properties: { softDeleteRetentionInDays: 6.5 } }],
      },
      '/resources/0/properties/softDeleteRetentionInDays',
    ],
    ['a name that is too long', { ...frame, resources: [{ ...vnet, name: 'n'.repeat(81) }] }, '/resources/0/name'],
    ['a subscription that is no id', { ...frame, settings: { subscription: 'prod' } }, '/settings/subscription'],
    ['a region that is no name', { ...frame, settings: { region: "'; drop" } }, '/settings/region'],
  ])('%s', (_, value, pointer) => {
    const result = decodeDocument(value);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.issues.map((issue) => issue.pointer)).toContain(pointer);
    for (const issue of result.error.issues) expect(issue.message).toMatch(/^[A-Z].*\.$/s);
  });

  it('collects all problems, not only the first', () => {
    const bad = { ...vnet, properties: { addressSpace: ['x', 'y'], dnsServers: ['z'] } };
    const result = decodeDocument({ ...frame, resources: [bad, { ...vnet, id: '!' }] });
    expect(!result.ok && result.error.issues.length).toBe(4);
  });

  it('a newer version, apart from everything else', () => {
    const result = decodeDocument({ ...frame, version: documentVersion + 1 });
    expect(!result.ok && result.error.refusal).toBe('newer');
  });

  it.each([
    ['a bomb of brackets', '['.repeat(100_000)],
    ['a text over the limit', `"${'x'.repeat(maxDocumentLength)}"`],
    ['a cut file', printDocument(build('x').design()).slice(0, -5)],
    ['nothing', ''],
  ])('%s', (_, text) => {
    const result = decodeText(text);
    expect(!result.ok && result.error.refusal).toBe('not-a-design');
  });

  it('too many shapes', () => {
    const resources = Array.from({ length: 5_001 }, (_, index) => ({ ...vnet, id: `v${index}` }));
    expect(decodeDocument({ ...frame, resources }).ok).toBe(false);
  });
});

describe('puts right, with a notice', () => {
  it('drops references and links that lead nowhere', () => {
    const link = { id: 'l', kind: 'peering', from: 'v', to: 'gone' };
    const { design, notices } = opened({
      ...frame,
      resources: [vnet, { ...subnet, properties: { routeTable: 'gone', networkSecurityGroup: 'v' } }],
      links: [link, { ...link, id: 'm', to: 'v' }],
    });
    expect(design.network.links.size).toBe(0);
    expect([...design.network.resources.values()][1]?.props).toMatchObject({
      routeTable: null,
      networkSecurityGroup: null,
    });
    expect(notices.map((notice) => notice.pointer)).toEqual([
      '/resources/1/properties',
      '/resources/1/properties',
      '/links/0',
      '/links/1',
      '/layout',
    ]);
  });

  it('lays out what has no place, inside its container', () => {
    const { design } = opened({ ...frame, resources: [vnet, subnet, { ...subnet, id: 't' }] });
    const [outer, ...inner] = [...design.layout.values()];
    for (const box of inner) {
      expect(box.x + box.width).toBeLessThanOrEqual(outer?.width ?? 0);
      expect(box.y + box.height).toBeLessThanOrEqual(outer?.height ?? 0);
    }
    expect(inner[0]).not.toEqual(inner[1]);
  });

  it('drops unknown keys and keeps the prototype clean', () => {
    const text = `{"format":"ringfence","version":1,"evil":1,"__proto__":{"polluted":1},"resources":[{"id":"v","kind":"virtual-network","name":"v","properties":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}]}`;
    const result = decodeText(text);
    expect(result.ok).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(result.ok && printDocument(result.value.design)).not.toContain('polluted');
  });

  it('keeps hostile names as they are', () => {
    const name = "it's ${x} [y] \u202e\n<script>";
    const { design } = opened({ ...frame, resources: [{ ...vnet, name }] });
    expect([...design.network.resources.values()][0]?.name).toBe(name);
    expect(opened({ ...frame, resources: [{ ...vnet, name: 'a\ud800' }] }).design.network.resources.size).toBe(1);
  });
});

describe('old documents', () => {
  it('has one migration from every version before this one, called by a corpus document', () => {
    const versions = Object.values(corpus).map((text) => (JSON.parse(text) as { version: number }).version);
    for (let version = 1; version <= documentVersion; version += 1) expect(versions).toContain(version);
    expect([...migrations.keys()].sort()).toEqual(Array.from({ length: documentVersion - 1 }, (_, index) => index + 1));
  });

  it.each(Object.entries(corpus))('opens %s without losing a shape', (_, text) => {
    const raw = JSON.parse(text) as { resources: unknown[]; links: unknown[] };
    const result = decodeText(text);
    expect(result.ok && result.value.notices).toEqual([]);
    expect(result.ok && result.value.design.network.resources.size).toBe(raw.resources.length);
    expect(result.ok && result.value.design.network.links.size).toBe(raw.links.length);
  });
});

describe('json', () => {
  it.each([
    ['[]', 1],
    ['{"a":[{"b":"]]]["}]}', 3],
    ['"[[["', 0],
    ['["\\"["]', 1],
  ])('depth of %s is %i', (text, depth) => {
    expect(jsonDepth(text)).toBe(depth);
  });

  it('the published schema is the one of this build', async () => {
    const text = `${JSON.stringify(documentSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../public/schema/ringfence-${documentVersion}.schema.json`);
  });
});
