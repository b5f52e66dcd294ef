import { expect, test } from 'vitest';
import { bareHost, writtenPort } from './outbound-rules.ts';

test.each([
  ['pypi.org', 'pypi.org', undefined],
  ['https://pypi.org/simple/?a=1', 'pypi.org', undefined],
  ['HTTP://pypi.org:8080', 'pypi.org', 8080],
  [' *.pypi.org:443 ', '*.pypi.org', 443],
  ['', '', undefined],
])('%s is %s with port %s', (text, host, port) => {
  expect(bareHost(text)).toBe(host);
  expect(writtenPort(text)).toBe(port);
});
