import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

test('encodes as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64url(encodeBase64url(bytes))).toEqual({ ok: true, value: bytes });
    }),
  );
});

test('a text has one meaning or none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_=+/ -]{0,12}$/), (text) => {
      const decoded = decodeBase64url(text);
      if (decoded.ok) expect(encodeBase64url(decoded.value)).toBe(text);
    }),
  );
});

test.each([
  ['YQ==', 'Character 3 is not one of A-Z, a-z, 0-9, - and _.'],
  ['ab+d', 'Character 3 is not one of A-Z, a-z, 0-9, - and _.'],
  ['abc\n', 'Character 4 is not one of A-Z, a-z, 0-9, - and _.'],
  ['abcde', 'The text has a length that no encoded data has; part of it is missing.'],
  ['YR', 'The last character is not one that encoded data ends with.'],
])('%j is refused', (text, error) => expect(decodeBase64url(text)).toEqual({ ok: false, error }));
