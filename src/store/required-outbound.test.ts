import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdit } from '../edits/apply.ts';
import { build } from '../edits/builder.ts';
import { hostRule } from '../edits/outbound-rows.ts';
import type { OutboundScenario } from '../facts/required-outbound.ts';
import type { ResourceOf, ResourceSlug } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { design as managedPreset } from '../presets/managed-approved-only/design.ts';
import { checkNetwork } from '../rules/check.ts';
import { indexTopology } from '../topology/topology.ts';
import { outboundOf, switchedOutbound } from './required-outbound.ts';

function only<K extends ResourceSlug>(design: Design, kind: K): ResourceOf<K> {
  const [first] = indexTopology(design.network).of(kind);
  if (!first) throw new Error(`no ${kind}`);
  return first;
}
const named = (design: Design, id: string): ResourceId => {
  for (const known of design.network.resources.keys()) if (known === id) return known;
  throw new Error(`no ${id}`);
};
const propsOf = (design: Design, id: ResourceId) => design.network.resources.get(id)?.props;
const coverage = (design: Design, id: ResourceId, scenario: OutboundScenario) =>
  outboundOf(design.network, id).find(({ group }) => group.scenario === scenario);
const stateOf = (design: Design, id: ResourceId, scenario: OutboundScenario) => coverage(design, id, scenario)?.state;

/** The design after a switch was used; throws the reason when it could not be. */
function switched(design: Design, id: ResourceId, scenario: OutboundScenario, on: boolean): Design {
  const made = switchedOutbound(design, id, scenario, on);
  if (!made.ok) throw new Error(made.error[0]?.message);
  const applied = applyEdit(design, made.value.edit);
  if (!applied.ok) throw new Error(applied.error[0]?.message);
  return applied.value.design;
}
const refusal = (design: Design, id: ResourceId, scenario: OutboundScenario, on: boolean) => {
  const made = switchedOutbound(design, id, scenario, on);
  return made.ok ? undefined : made.error[0]?.message;
};

/** Every shape with rules: an empty firewall behind which both kinds of subnets stand, a closed group, a workspace. */
function holders(): readonly (readonly [string, Design, ResourceId])[] {
  const hub = firewallPreset();
  const firewall = only(hub, 'azure-firewall').id;
  const group = named(hub, 'nsg-training');
  const managed = managedPreset();
  const workspace = only(managed, 'aml-workspace').id;
  const set = (design: Design, id: ResourceId, props: object): Design => {
    const done = applyEdit(design, { label: 'Set', changes: [{ type: 'set-props', id, props: { ...props } }] });
    if (!done.ok) throw new Error('legal');
    return done.value.design;
  };
  const rules = only(hub, 'network-security-group').props.rules.filter(({ access }) => access === 'Deny');
  return [
    ['a firewall', set(hub, firewall, { networkCollections: [], applicationCollections: [] }), firewall],
    ['a security group', set(hub, group, { rules }), group],
    ['a managed network', set(managed, workspace, { outboundRules: [] }), workspace],
  ];
}

describe.each(holders())('%s', (_, empty, id) => {
  const free = outboundOf(empty.network, id).filter(({ fixed }) => fixed === undefined);
  const scenarios = free.map(({ group }) => group.scenario);

  it('has scenarios that are off', () => {
    expect(scenarios.length).toBeGreaterThan(6);
    expect(free.filter(({ state }) => state === 'off').length).toBeGreaterThan(5);
  });

  it.each(scenarios)('%s: on lets everything out, off leads back to the same properties', (scenario) => {
    if (stateOf(empty, id, scenario) === 'on') return; // traffic inside the network passes a deny of the internet
    const on = switched(empty, id, scenario, true);
    expect(stateOf(on, id, scenario)).toBe('on');
    expect(propsOf(switched(on, id, scenario, false), id)).toEqual(propsOf(empty, id));
  });

  it('whatever else is on: the switch of what was off takes back what it did, and closes nothing else', () => {
    const pick = fc.subarray(scenarios);
    fc.assert(
      fc.property(pick, fc.constantFrom(...scenarios), (others, scenario) => {
        let before = empty;
        for (const other of others) if (stateOf(before, id, other) !== 'on') before = switched(before, id, other, true);
        if (stateOf(before, id, scenario) !== 'off') return;
        const on = switched(before, id, scenario, true);
        const off = switched(on, id, scenario, false);
        expect(propsOf(off, id)).toEqual(propsOf(before, id));
      }),
      { numRuns: 40 },
    );
  });

  const all = scenarios.reduce(
    (before, one) => (stateOf(before, id, one) === 'on' ? before : switched(before, id, one, true)),
    empty,
  );

  it('everything on is nothing that a rule calls an error', () => {
    const errors = checkNetwork(all.network).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('whatever is on, switching one off leaves the others on', () => {
    for (const scenario of scenarios) {
      if (refusal(all, id, scenario, false) !== undefined) continue;
      const off = switched(all, id, scenario, false);
      for (const other of scenarios) if (other !== scenario) expect(stateOf(off, id, other), other).toBe('on');
    }
  });
});

describe('the firewall of the preset', () => {
  const design = firewallPreset();
  const { id } = only(design, 'azure-firewall');

  it('says what its rules let through', () => {
    expect(stateOf(design, id, 'core')).toBe('on');
    expect(stateOf(design, id, 'aks')).toBe('on');
    expect(stateOf(design, id, 'rstudio')).toBe('mixed');
    expect(stateOf(design, id, 'vscode')).toBe('off');
    expect(coverage(design, id, 'private-endpoints')).toBeUndefined();
  });

  it('gets host names from the subnets of those who ask', () => {
    const on = switched(design, id, 'vscode', true);
    const rules = only(on, 'azure-firewall').props.applicationCollections.flatMap((one) => one.rules);
    const row = rules.find(({ fqdns }) => fqdns.includes('marketplace.visualstudio.com'));
    expect(row).toMatchObject({ name: 'vscode', protocols: ['https:443'], sources: ['10.1.0.0/24'] });
  });

  it('loses one port of a rule where the others belong to other scenarios', () => {
    const off = switched(design, id, 'notebooks', false);
    const rules = only(off, 'azure-firewall').props.networkCollections.flatMap((one) => one.rules);
    const tcp = rules.find(({ name }) => name === 'azuremachinelearning-tcp');
    expect(tcp?.ports).toEqual(['443', '8787']);
    expect(stateOf(off, id, 'core')).toBe('on');
  });

  it('keeps host names that another scenario needs, and rows with wider destinations', () => {
    const on = switched(design, id, 'kubernetes-training', true);
    const off = switched(on, id, 'python-packages', false);
    expect(stateOf(off, id, 'kubernetes-training')).toBe('on');
    expect(stateOf(off, id, 'python-packages')).toBe('mixed');
    expect(refusal(off, id, 'python-packages', false)).toContain('open more than Python');
  });

  it('refuses what a deny forbids', () => {
    const b = build('Denied');
    const hub = b.add('virtual-network', 'hub');
    const subnet = b.add('subnet', 'AzureFirewallSubnet', {}, { in: hub });
    const deny = {
      name: 'deny',
      priority: 100,
      action: 'Deny',
      rules: [{ name: 'all', protocols: ['Any'], sources: ['*'], destinations: ['*'], ports: ['*'] }],
    } as const;
    const afw = b.add('azure-firewall', 'afw', { networkCollections: [deny] }, { in: subnet });
    expect(refusal(b.design(), afw, 'core', true)).toContain('No priority is left');
    expect(refusal(b.design(), afw, 'vscode', true)).toContain('deny come first');
  });

  it('takes * as source, and every scenario, when nobody stands behind it', () => {
    const b = build('Alone');
    const hub = b.add('virtual-network', 'hub');
    const afw = b.add('azure-firewall', 'afw', {}, { in: b.add('subnet', 'AzureFirewallSubnet', {}, { in: hub }) });
    const on = switched(b.design(), afw, 'aks', true);
    const [rule] = only(on, 'azure-firewall').props.applicationCollections.flatMap((one) => one.rules);
    expect(rule).toMatchObject({ sources: ['*'], fqdnTags: ['AzureKubernetesService'] });
    expect(stateOf(on, afw, 'aks')).toBe('on');
  });
});

describe('a security group', () => {
  const design = firewallPreset();

  it('puts new rules before the deny', () => {
    const id = named(design, 'nsg-training');
    const on = switched(design, id, 'notebooks', true);
    const { rules } = only(on, 'network-security-group').props;
    const row = rules.find(({ destinationPorts }) => destinationPorts.includes('18881'));
    expect(row).toMatchObject({ access: 'Allow', protocol: 'Tcp', destinations: ['AzureMachineLearning'] });
    expect(row?.priority).toBeLessThan(4096);
  });

  it('cannot switch host names', () => {
    const id = named(design, 'nsg-training');
    expect(coverage(design, id, 'vscode')?.fixed).toBe('host-names');
    expect(refusal(design, id, 'vscode', true)).toContain('cannot change');
  });

  it('shows the scenarios of those who stand in its subnets, and none without any', () => {
    expect(coverage(design, named(design, 'nsg-scoring'), 'vscode')).toBeUndefined();
    expect(coverage(design, named(design, 'nsg-scoring'), 'aks-public')?.state).toBe('off');
    const b = build('Unused');
    const unused = b.add('network-security-group', 'nsg');
    expect(outboundOf(b.design().network, unused)).toEqual([]);
  });

  it('says so when its default rules let everything out', () => {
    const b = build('Open');
    const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
    const nsg = b.add('network-security-group', 'nsg');
    const subnet = b.add('subnet', 's', { prefixes: ['10.1.0.0/24'], networkSecurityGroup: nsg }, { in: vnet });
    b.add('compute-cluster', 'gpu', { workspace: b.add('aml-workspace', 'mlw') }, { in: subnet });
    expect(stateOf(b.design(), nsg, 'core')).toBe('on');
    expect(refusal(b.design(), nsg, 'core', false)).toContain('let it through');
  });
});

describe('a managed network', () => {
  const design = managedPreset();
  const { id } = only(design, 'aml-workspace');

  it('shows what Azure adds as fixed', () => {
    for (const scenario of ['core', 'compute', 'images', 'notebooks', 'monitoring'] as const)
      expect(coverage(design, id, scenario)).toMatchObject({ state: 'on', fixed: 'added-by-azure' });
    expect(coverage(design, id, 'aks')).toBeUndefined();
  });

  it('opens no host of a storage account', () => {
    const on = switched(design, id, 'vscode', true);
    const hosts = only(on, 'aml-workspace').props.outboundRules.map(({ fqdn }) => fqdn);
    expect(hosts).toContain('marketplace.visualstudio.com');
    expect(hosts.filter((host) => host.includes('blob.core'))).toEqual([]);
  });

  it('gives every rule a name that Azure takes', () => {
    const names = ['automl', 'rstudio', 'public-registry'] as const;
    const on = names.reduce((before, scenario) => switched(before, id, scenario, true), design);
    const rules = only(on, 'aml-workspace').props.outboundRules;
    for (const { name } of rules) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{2,32}$/);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('has no switches in another mode', () => {
    const b = build('Open');
    const workspace = b.add('aml-workspace', 'mlw', {
      isolationMode: 'AllowInternetOutbound',
      outboundRules: [hostRule('pypi', 'pypi.org')],
    });
    expect(outboundOf(b.design().network, workspace)).toEqual([]);
  });
});

test('a switch is one step with the name of the scenario', () => {
  const design = firewallPreset();
  const made = switchedOutbound(design, only(design, 'azure-firewall').id, 'huggingface', true);
  expect(made.ok && made.value.edit.label).toBe('Allow Hugging Face models');
});
