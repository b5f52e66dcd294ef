import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDocument } from '../document/encode.ts';
import { applyEdit } from '../edits/apply.ts';
import { arbitraryDesign } from '../edits/arbitrary.testing.ts';
import { build } from '../edits/builder.ts';
import { addIntent } from '../edits/intents.ts';
import { encodeBase64url } from '../lib/base64url.ts';
import { deflate } from '../lib/inflate.ts';
import { presets } from '../presets/registry.ts';
import { fragmentOf, maxLinkLength, openFragment, packLink } from './link.ts';
import { words } from './words.ts';

const sample = () => {
  const b = build('Sample');
  const v = b.add('virtual-network', 'vnet');
  b.add('subnet', 'snet', { purpose: 'training' }, { in: v });
  return b.design();
};

async function problemOf(fragment: string): Promise<string> {
  const opened = await openFragment(fragment);
  if (opened.ok) return 'opened';
  expect(opened.error.title).not.toBe('');
  expect(opened.error.message).toMatch(/\.$/);
  return opened.error.kind;
}

/** A fragment around any bytes, with a right length in front. */
async function wrap(text: string): Promise<string> {
  const zlib = await deflate(new TextEncoder().encode(text));
  return `d=1.${encodeBase64url(new Uint8Array([zlib.length >>> 16, (zlib.length >>> 8) & 255, zlib.length & 255, ...zlib]))}`;
}

describe('a link', () => {
  it('opens to the same design, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesign(), async (design) => {
        const opened = await openFragment(`#${await packLink(design)}`);
        expect(opened.ok && opened.value.kind === 'design' && opened.value.notices).toEqual([]);
        expect(opened.ok && opened.value.kind === 'design' && printDocument(opened.value.design)).toBe(
          printDocument(design),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('of before there were intents opens, and one with intents is little longer', async () => {
    expect(await problemOf(await wrap('[1,"n","",{},[],[],[]]'))).toBe('opened');
    const plain = sample();
    const pinned = applyEdit(
      plain,
      addIntent(plain, { from: 'internet', to: 'Storage', protocol: 'TCP', port: 443, expect: 'denied' }),
    );
    const design = pinned.ok ? pinned.value.design : plain;
    expect(design.network.intents.size).toBe(1);
    const [before, after] = [await packLink(plain), await packLink(design)];
    expect(after.length - before.length).toBeLessThan(120);
    const opened = await openFragment(after);
    expect(opened.ok && opened.value.kind === 'design' && printDocument(opened.value.design)).toBe(
      printDocument(design),
    );
  });

  it('is the same text each time', async () => {
    expect(await packLink(sample())).toBe(await packLink(sample()));
  });

  it.each(presets.map((preset) => [preset.slug, preset] as const))(
    'of the preset %s is short enough for a chat',
    async (_, preset) => {
      const { design } = await preset.load();
      expect((await packLink(design())).length).toBeLessThanOrEqual(2_000);
    },
  );

  it.each([
    ['a full stop', (link: string) => `${link}.`],
    ['brackets', (link: string) => `${link})>`],
    ['parameters of a campaign', (link: string) => `${link}&utm_source=mail`],
    ['line breaks', (link: string) => link.replace(/.{76}/g, '$&\r\n')],
    ['encoded blanks', (link: string) => link.replace(/.{40}/g, '$&%20')],
    ['a byte order mark', (link: string) => `${link}\uFEFF`],
  ])('opens with %s that another program added', async (_, change) => {
    const opened = await openFragment(change(await packLink(sample())));
    expect(opened.ok && opened.value.kind === 'design' && printDocument(opened.value.design)).toBe(
      printDocument(sample()),
    );
  });

  it('is read in linear time', async () => {
    expect(await problemOf(`d=1.${'!'.repeat(262_000)}A`)).toBe('damaged');
  });

  it('cut anywhere says that it is cut off', async () => {
    const link = await packLink(sample());
    for (let length = 6; length < link.length; length += 1) {
      expect(await problemOf(link.slice(0, length)), `cut at ${length}`).toBe('cut-off');
    }
  });

  it('with any flipped bit opens nothing, or the same design where the bit is padding', async () => {
    const link = await packLink(sample());
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 4; at < link.length; at += 1) {
      for (let bit = 0; bit < 6; bit += 1) {
        const flipped = alphabet[alphabet.indexOf(link[at] ?? '') ^ (1 << bit)] ?? '';
        const opened = await openFragment(link.slice(0, at) + flipped + link.slice(at + 1));
        if (opened.ok)
          expect(opened.value.kind === 'design' && printDocument(opened.value.design)).toBe(printDocument(sample()));
        else expect(['damaged', 'cut-off']).toContain(opened.error.kind);
      }
    }
  });

  it('of a newer codec, a newer document, another origin: each is named', async () => {
    expect(await problemOf('#d=2.AAAA')).toBe('newer');
    expect(await problemOf(await wrap('[99,"n","",{},[],[],[]]'))).toBe('newer');
    expect(await problemOf('#d=x')).toBe('cut-off');
    expect(await problemOf('#section-2-of-a-page')).toBe('not-a-link');
    expect(await problemOf('')).toBe('not-a-link');
    expect(await problemOf('#preset=../../etc')).toBe('not-a-link');
  });

  it('that is too long, or a bomb, is refused without being read whole', async () => {
    expect(await problemOf(`#d=1.${'A'.repeat(maxLinkLength)}`)).toBe('too-long');
    expect(await problemOf(await wrap(' '.repeat(20_000_000)))).toBe('too-long');
    expect(await problemOf(await wrap('['.repeat(50_000)))).toBe('invalid');
  });

  it('with whole but senseless content is refused', async () => {
    for (const text of [
      'null',
      '{}',
      '[1,2,3]',
      '[1,"n","",{},[[1,2,3]],[[]],[]]',
      '[1,"n","",{},[["~0","a",5,{}]],[],[]]',
    ]) {
      expect(['invalid', 'damaged']).toContain(await problemOf(await wrap(text)));
    }
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await problemOf(`d=1.${encodeBase64url(bytes)}`)).not.toBe('opened');
      }),
    );
  });

  it('may be plain JSON or a preset', async () => {
    const json = await openFragment(`#json=${encodeURIComponent(printDocument(sample()))}`);
    expect(json.ok && json.value.kind === 'design' && printDocument(json.value.design)).toBe(printDocument(sample()));
    expect(await openFragment('#preset=hub-spoke-firewall')).toEqual({
      ok: true,
      value: { kind: 'preset', slug: 'hub-spoke-firewall' },
    });
    expect(await problemOf('#json=%E0%A4')).toBe('damaged');
    expect(await problemOf('#json={}')).toBe('invalid');
  });

  it('is found in a whole address', () => {
    expect(fragmentOf(' https://example.org/app/?view=1#d=1.AAA\n')).toBe('d=1.AAA');
    expect(fragmentOf('d=1.AAA')).toBe('d=1.AAA');
  });
});

describe('the word table', () => {
  it('has no word twice', () => expect(new Set(words).size).toBe(words.length));

  it('still begins as it did when the first links were made', () => {
    expect([words[0], words[116], words[140], words.length >= 200]).toMatchSnapshot();
  });
});
