import { expect, test } from 'vitest';
import { safeFileName } from './download.ts';

test.each([
  ['Hub and spoke', 'Hub-and-spoke.json'],
  ['Zürich café', 'Zurich-cafe.json'],
  ['', 'design.json'],
  ['   ', 'design.json'],
  ['日本', 'design.json'],
  ['../../etc/passwd', 'etc-passwd.json'],
  ['.hidden', 'hidden.json'],
  ['CON', 'design-CON.json'],
  ['com1.backup', 'design-com1.backup.json'],
  ['a\u202egnp.exe', 'a-gnp.exe.json'],
  ['trailing. ', 'trailing.json'],
])('%j is downloaded as %s', (name, file) => {
  expect(safeFileName(name, 'json')).toBe(file);
});

test('a name is never longer than 120 characters and keeps its extension', () => {
  const name = safeFileName('x'.repeat(500), 'bicep');
  expect(name).toHaveLength(120);
  expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*\.bicep$/);
});
