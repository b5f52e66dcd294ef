import { describe, expect, it } from 'vitest';
import { presets } from '../presets/registry.ts';
import { decodeDocument, decodeText } from './decode.ts';
import { documentVersion } from './document.ts';
import { encodeDocument, printDocument } from './encode.ts';

const frame = { format: 'ringfence', version: documentVersion };
const vm = { id: 'office', kind: 'on-premises', name: 'office' };
const intent = {
  id: 'a',
  from: { shape: 'office' },
  to: { shape: 'st', part: 'blob' },
  protocol: 'TCP',
  port: 443,
  expect: 'allowed',
  note: 'Training reads its data.',
};

const withIntents = (intents: unknown) => ({ ...frame, name: 'n', resources: [vm], intents });
const read = (intents: unknown) => decodeDocument(withIntents(intents));

describe('intents of a document', () => {
  it('come back as they were written, also where a shape is gone', () => {
    const others = [
      { ...intent, id: 'b', from: 'internet', to: 'Storage.WestEurope', expect: 'denied' },
      { id: 'c', from: { shape: 'office' }, to: '10.0.0.4', protocol: 'ICMP', expect: 'denied' },
    ];
    const decoded = read([intent, ...others]);
    expect(decoded.ok && decoded.value.notices.map((notice) => notice.pointer)).toEqual(['/layout']);
    if (!decoded.ok) return;
    expect(encodeDocument(decoded.value.design).intents).toEqual([intent, ...others]);
    expect(encodeDocument(decoded.value.design, 'compact').intents).toEqual([intent, ...others]);
    const again = decodeText(printDocument(decoded.value.design));
    expect(again.ok && printDocument(again.value.design)).toBe(printDocument(decoded.value.design));
  });

  it('leave no trace in a design without any', async () => {
    for (const preset of presets) {
      const { design } = await preset.load();
      expect(Object.keys(encodeDocument(design()))).not.toContain('intents');
    }
    const decoded = read([]);
    expect(decoded.ok && printDocument(decoded.value.design)).not.toContain('intents');
  });

  it('are made of known keys', () => {
    const decoded = read([{ ...intent, evil: 1, from: { shape: 'office', evil: 1 }, note: '' }]);
    expect(decoded.ok && [...decoded.value.design.network.intents.values()]).toEqual([
      { id: 'a', from: { shape: 'office' }, to: intent.to, protocol: 'TCP', port: 443, expect: 'allowed' },
    ]);
  });

  it.each([
    ['no list', {}, '/intents'],
    ['no object', [null], '/intents/0'],
    ['no id', [{ ...intent, id: '__proto__' }], '/intents/0/id'],
    ['an id twice', [intent, intent], '/intents/1/id'],
    ['no beginning', [{ ...intent, from: undefined }], '/intents/0/from'],
    ['a beginning with blanks', [{ ...intent, from: 'the internet' }], '/intents/0/from'],
    ['a shape that is no id', [{ ...intent, from: { shape: '!' } }], '/intents/0/from/shape'],
    ['a part that is none', [{ ...intent, to: { shape: 'st', part: '' } }], '/intents/0/to/part'],
    ['a text that is too long', [{ ...intent, to: 'a'.repeat(254) }], '/intents/0/to'],
    ['a protocol that does not exist', [{ ...intent, protocol: 'tcp' }], '/intents/0/protocol'],
    ['port 0', [{ ...intent, port: 0 }], '/intents/0/port'],
    ['a port as text', [{ ...intent, port: '443' }], '/intents/0/port'],
    ['no port', [{ ...intent, port: undefined }], '/intents/0/port'],
    ['an expectation that does not exist', [{ ...intent, expect: 'maybe' }], '/intents/0/expect'],
    ['a note that is too long', [{ ...intent, note: 'n'.repeat(401) }], '/intents/0/note'],
    ['too many', Array.from({ length: 201 }, (_, index) => ({ ...intent, id: `i${index}` })), '/intents'],
  ])('with %s are refused with a pointer and a sentence', (_, intents, pointer) => {
    const decoded = read(intents);
    expect(decoded.ok).toBe(false);
    if (decoded.ok) return;
    expect(decoded.error.issues.map((issue) => issue.pointer)).toContain(pointer);
    for (const issue of decoded.error.issues) expect(issue.message).toMatch(/^[A-Z].*\.$/s);
  });
});
