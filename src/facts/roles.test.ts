import { expect, test } from 'vitest';
import { roles } from './roles.ts';

test('every role is a GUID of its own with a purpose', () => {
  const list = Object.values(roles);
  expect(new Set(list.map((role) => role.id)).size).toBe(list.length);
  for (const role of list) {
    expect(role.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(role.purpose).toMatch(/\.$/);
  }
});
