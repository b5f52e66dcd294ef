// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import { currentDesign, documentStore, showDesign, undo } from '../../store/document-store.ts';
import { ResourceForm } from './ResourceForm.tsx';

let hub: ResourceId;
let routes: ResourceId;
beforeEach(() => {
  const b = build('Sample');
  hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  routes = b.add('route-table', 'rt');
  b.add('subnet', 'snet-a', { prefixes: ['10.0.0.0/24'] }, { in: hub });
  showDesign(b.design(), { recordId: 'test' });
});
afterEach(cleanup);

const propsOf = (id: ResourceId) => currentDesign().network.resources.get(id)?.props;
const steps = () => documentStore.getState().past.length;

test('text that is not in the format stays in the field with the reason, and the design keeps the last good value', () => {
  render(<ResourceForm id={hub} />);
  const entry = screen.getByLabelText('Address space: entry 1');
  fireEvent.change(entry, { target: { value: '10.0.0.0/33' } });
  expect(screen.getByText(/The design keeps 10\.0\.0\.0\/16\./)).toBeTruthy();
  expect(entry.getAttribute('aria-invalid')).toBe('true');
  expect(propsOf(hub)?.addressSpace).toEqual(['10.0.0.0/16']);
  fireEvent.change(entry, { target: { value: '10.1.0.0/16' } });
  expect(propsOf(hub)?.addressSpace).toEqual(['10.1.0.0/16']);
});

test('typing in one field is one step of the history', () => {
  render(<ResourceForm id={hub} />);
  const name = screen.getByLabelText('Name');
  for (const value of ['vnet-hub1', 'vnet-hub12', 'vnet-hub123']) fireEvent.change(name, { target: { value } });
  expect(steps()).toBe(1);
  fireEvent.blur(name);
  fireEvent.change(name, { target: { value: 'vnet' } });
  expect(steps()).toBe(2);
  undo();
  expect(currentDesign().network.resources.get(hub)?.name).toBe('vnet-hub123');
});

test('a pasted list becomes entries', () => {
  render(<ResourceForm id={hub} />);
  const add = screen.getByLabelText('DNS servers: add an entry');
  fireEvent.paste(add, { clipboardData: { getData: () => '10.0.0.4\n10.0.0.5, 10.0.0.6' } });
  expect(propsOf(hub)?.dnsServers).toEqual(['10.0.0.4', '10.0.0.5', '10.0.0.6']);
});

test('rows are added, edited, duplicated and removed, and conditions hide columns', () => {
  render(<ResourceForm id={routes} />);
  fireEvent.click(screen.getByRole('button', { name: 'Add route' }));
  const row = screen.getByRole('listitem');
  expect(within(row).getByLabelText('Next hop address')).toBeTruthy();
  fireEvent.change(within(row).getByLabelText('Next hop'), { target: { value: 'Internet' } });
  expect(within(row).queryByLabelText('Next hop address')).toBeNull();
  expect(propsOf(routes)?.routes).toMatchObject([{ nextHopType: 'Internet' }]);
  fireEvent.change(within(row).getByLabelText('Name'), { target: { value: 'out' } });
  fireEvent.click(within(row).getByRole('button', { name: 'Duplicate out' }));
  expect(propsOf(routes)?.routes).toMatchObject([{ name: 'out' }, { name: 'out-2' }]);
  fireEvent.click(within(row).getByRole('button', { name: 'Remove out' }));
  expect(propsOf(routes)?.routes).toMatchObject([{ name: 'out-2' }]);
});

test('every shape may stand in a resource group and a subscription of its own', () => {
  render(<ResourceForm id={hub} />);
  expect(screen.getByRole('heading', { name: 'Deployment' })).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Resource group'), { target: { value: 'rg-hub' } });
  fireEvent.change(screen.getByLabelText('Subscription'), {
    target: { value: '00000000-0000-0000-0000-000000000002' },
  });
  expect(propsOf(hub)).toMatchObject({
    existing: false,
    resourceGroup: 'rg-hub',
    subscription: '00000000-0000-0000-0000-000000000002',
  });
  expect(screen.queryByLabelText('Resource id')).toBeNull();
});

test('a switch is a step of its own', () => {
  render(<ResourceForm id={hub} />);
  fireEvent.click(screen.getByLabelText('Virtual network encryption'));
  fireEvent.click(screen.getByLabelText('Virtual network encryption'));
  expect(steps()).toBe(2);
  expect(propsOf(hub)?.encryption).toBe(false);
});

test('the sub-resources of an endpoint follow the service of its target', async () => {
  const b = build('Endpoint');
  const network = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet', {}, { in: network });
  const target = b.add('azure-service', 'dbw', { service: 'Microsoft.Databricks/workspaces' });
  const endpoint = b.add('private-endpoint', 'pe', { target, subResource: 'databricks_ui_api' }, { in: subnet });
  showDesign(b.design(), { recordId: 'test' });
  render(<ResourceForm id={endpoint} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Use browser_authentication as Sub-resource' }));
  expect(propsOf(endpoint)?.subResource).toBe('browser_authentication');
});
