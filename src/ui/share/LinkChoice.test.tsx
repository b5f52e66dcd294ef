// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { emptyDesign } from '../../model/design.ts';
import { reachOf, type ShareLink } from '../../store/sharing.ts';
import { LinkChoice } from './LinkChoice.tsx';

const clipboard = vi.hoisted(() => ({ allows: true, text: '' }));

vi.mock('../../store/copy-text.ts', () => ({
  copyText: async (text: string) => {
    if (clipboard.allows) clipboard.text = text;
    return clipboard.allows;
  },
}));

const link = (length: number): ShareLink => ({
  design: emptyDesign('d'),
  url: 'https://example.com/#d=1.abc',
  length,
  reach: reachOf(length),
});

afterEach(cleanup);

test('one click copies the link and says so', async () => {
  clipboard.allows = true;
  render(<LinkChoice link={link(900)} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await screen.findByRole('button', { name: 'Copied' });
  expect(clipboard.text).toBe('https://example.com/#d=1.abc');
  expect(screen.getByRole('status').textContent).toBe('Link copied');
});

test('where copying is refused, the link is selected for copying by hand', async () => {
  clipboard.allows = false;
  render(<LinkChoice link={link(900)} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await screen.findByText(/did not allow copying/);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Link to this design' }));
});

test('a long link comes with its length and a warning', () => {
  render(<LinkChoice link={link(7_193)} />);
  expect(screen.getByText(/^7,193 characters\. Some chat and mail programs cut/)).toBeTruthy();
});
