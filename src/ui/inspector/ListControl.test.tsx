// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import { currentDesign, documentStore, showDesign } from '../../store/document-store.ts';
import { ResourceForm } from './ResourceForm.tsx';

const closed = '438c38d2-3772-465a-a9cc-7a6666a275ce';
const elsewhere = '00000000-0000-0000-0000-000000000000';
const title = 'Azure Machine Learning Workspaces should disable public network access';

let known: ResourceId;
let unknown: ResourceId;
beforeEach(() => {
  const b = build('Policies');
  known = b.add('policy-assignment', 'known', { policy: closed });
  unknown = b.add('policy-assignment', 'unknown', { policy: elsewhere });
  showDesign(b.design(), { recordId: 'test' });
});
afterEach(cleanup);

const policyOf = (id: ResourceId) => currentDesign().network.resources.get(id)?.props.policy;

test('a policy is shown and found by its title once the list is there', async () => {
  render(<ResourceForm id={known} />);
  const field = screen.getByLabelText('Policy');
  await screen.findByDisplayValue(title);
  expect(screen.getByText(/Takes Audit, Deny or Disabled; default Audit\./)).toBeTruthy();
  act(() => field.focus());
  fireEvent.change(field, { target: { value: 'subnets should be private' } });
  fireEvent.click(screen.getByText('Subnets should be private'));
  expect(policyOf(known)).toBe('7bca8353-aa3b-429b-904a-9229c4385837');
  expect(documentStore.getState().past).toHaveLength(1);
});

test('a policy that is not in the list stays as it is', async () => {
  render(<ResourceForm id={unknown} />);
  await screen.findByDisplayValue(elsewhere);
  expect(policyOf(unknown)).toBe(elsewhere);
});
