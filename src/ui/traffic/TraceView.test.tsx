// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import { cancelOrClear } from '../../store/canvas-actions.ts';
import { canvasStore } from '../../store/canvas-state.ts';
import { currentDesign, documentStore, showDesign, undo } from '../../store/document-store.ts';
import { changeName } from '../../store/panel-actions.ts';
import { ask } from '../../store/traffic-view.ts';
import { select } from '../../store/view-store.ts';
import { TraceView } from './TraceView.tsx';

let machine: ResourceId;
let data: ResourceId;
beforeEach(() => {
  const b = build('Sample');
  const deny = {
    ...({ name: 'DenyHttps', priority: 200, direction: 'Inbound', access: 'Deny', protocol: 'Tcp' } as const),
    ...{ sources: ['*'], sourcePorts: ['*'], destinations: ['*'], destinationPorts: ['443'] },
  };
  const group = b.add('network-security-group', 'nsg-data', { rules: [deny] });
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const clients = b.add('subnet', 'snet-clients', { prefixes: ['10.0.1.0/24'] }, { in: vnet });
  const guarded = { prefixes: ['10.0.2.0/24'], networkSecurityGroup: group };
  machine = b.add('virtual-machine', 'vm-client', {}, { in: clients });
  data = b.add('virtual-machine', 'vm-data', {}, { in: b.add('subnet', 'snet-data', guarded, { in: vnet }) });
  select([]);
  showDesign(b.design(), { recordId: `test ${Math.random()}` });
});
afterEach(cleanup);

const verdict = () => screen.getByRole('status').textContent ?? '';
const intents = () => [...currentDesign().network.intents.values()];
const askBoth = () => act(() => ask({ from: { shape: machine }, to: { shape: data } }));

test('without both ends it says what to do, and an empty design says so', () => {
  render(<TraceView />);
  expect(screen.getByText(/Choose where the flow begins/)).toBeTruthy();
  expect(screen.queryByRole('status')).toBeNull();
});

test('typed ends give a verdict, steps with what decides, and their sources', () => {
  render(<TraceView />);
  for (const [name, text] of [
    ['From', 'vm-client'],
    ['To', 'vm-data'],
  ] as const) {
    const field = screen.getByRole('combobox', { name });
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  }
  expect(verdict()).toContain('Denied. nsg-data denies it in by rule DenyHttps');
  const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
  const last = steps.at(-1);
  if (!last) throw new Error('there are steps');
  expect(within(last).getByTitle('Stops here')).toBeTruthy();
  fireEvent.click(within(last).getByRole('button', { name: /nsg-data.*DenyHttps/ }));
  expect(within(last).getByRole('link').getAttribute('href')).toMatch(/^https:\/\/learn\.microsoft\.com\//);
});

test('a text that names nothing stays in the field with the reason', () => {
  render(<TraceView />);
  const to = screen.getByRole('combobox', { name: 'To' });
  fireEvent.change(to, { target: { value: 'no such thing' } });
  fireEvent.blur(to);
  expect(screen.getByRole('alert').textContent).toContain('no such thing');
});

test('the answer follows the design, and the change that admits the flow is one step of the history', () => {
  render(<TraceView />);
  askBoth();
  expect(verdict()).toContain('Denied');
  fireEvent.click(screen.getByRole('button', { name: /^Apply: / }));
  expect(verdict()).toContain('Allowed');
  expect(documentStore.getState().past).toHaveLength(1);
  act(() => void undo());
  expect(verdict()).toContain('Denied');
  act(() => ask({ port: 80 }));
  expect(verdict()).toContain('Allowed');
});

test('a pinned flow is an intent with a state; it can be turned round, noted and removed', () => {
  render(<TraceView />);
  askBoth();
  fireEvent.click(screen.getByRole('button', { name: 'Must be allowed' }));
  const list = screen.getByRole('region', { name: 'Intents' });
  expect(list.textContent).toContain('Broken: vm-client to vm-data, TCP 443 must be allowed');
  expect(screen.getByRole('button', { name: 'Must be allowed' }).getAttribute('aria-pressed')).toBe('true');
  fireEvent.change(within(list).getByLabelText(/^Expectation of /), { target: { value: 'denied' } });
  expect(list.textContent).toContain('Holds');
  const note = within(list).getByLabelText(/^Note on /);
  for (const value of ['C', 'Cl', 'Cl.']) fireEvent.change(note, { target: { value } });
  fireEvent.blur(note);
  expect(documentStore.getState().past).toHaveLength(3);
  expect(intents()).toMatchObject([{ expect: 'denied', note: 'Cl.' }]);
  act(() => changeName(data, 'vm-renamed'));
  expect(list.textContent).toContain('vm-client to vm-renamed');
  fireEvent.click(within(list).getByRole('button', { name: /^Remove the intent/ }));
  expect(intents()).toEqual([]);
});

test('a shape that is picked or selected becomes an end; Escape ends the picking', () => {
  render(<TraceView />);
  const from = screen.getByRole('button', { name: 'Pick on the canvas: From' });
  fireEvent.click(from);
  expect(canvasStore.getState().picking?.prompt).toBe('Choose where the flow begins');
  act(() => canvasStore.getState().picking?.take(machine));
  expect(canvasStore.getState().picking).toBeNull();
  expect(document.activeElement).toBe(from);
  fireEvent.click(screen.getByRole('button', { name: 'Pick on the canvas: To' }));
  act(cancelOrClear);
  expect(canvasStore.getState().picking).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
  act(() => select([data]));
  fireEvent.click(screen.getByRole('button', { name: 'Use selected: To' }));
  expect(verdict()).toContain('Denied');
  fireEvent.click(screen.getByRole('button', { name: 'Swap the ends' }));
  expect(verdict()).toContain('Allowed');
  fireEvent.click(within(screen.getByRole('region', { name: 'Recent flows' })).getByRole('button'));
  expect(verdict()).toContain('Denied');
});

test('an end that was chosen before the form was drawn stays when its field is left', () => {
  act(() => ask({ from: { shape: machine }, to: { shape: data } }));
  render(<TraceView />);
  fireEvent.focus(screen.getByRole('combobox', { name: 'From' }));
  fireEvent.blur(screen.getByRole('combobox', { name: 'From' }));
  expect(verdict()).toContain('Denied');
});

test('a design that is looked at has no buttons that change it', () => {
  showDesign(currentDesign(), { recordId: 'shared', readOnly: true });
  render(<TraceView />);
  askBoth();
  expect(verdict()).toContain('Denied');
  for (const name of [/^Apply: /, 'Must be allowed', 'Must be denied'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('an end that was deleted is named, and nothing is claimed', () => {
  render(<TraceView />);
  askBoth();
  const { design } = documentStore.getState();
  const resources = new Map([...design.network.resources].filter(([id]) => id !== data));
  act(() => documentStore.setState({ design: { ...design, network: { ...design.network, resources } } }));
  expect(verdict()).toContain('No answer. The shape vm-data is no longer in the design.');
});
