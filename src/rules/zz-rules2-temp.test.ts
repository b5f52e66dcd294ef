import { expect, it } from 'vitest';
import fc from 'fast-check';
import { build } from '../edits/builder.ts';
import { applyEdit } from '../edits/apply.ts';
import { kindSpecs } from '../kinds/registry.gen.ts';
import { checkProps } from '../model/gate.ts';
import { indexTopology } from '../topology/topology.ts';
import { completeCollections } from './firewall/collections.ts';
import { rules } from './registry.ts';
import { hubSpoke, defaultVia } from './routing/hub-spoke.ts';

const mine = rules.filter((r) => /^(routing|firewall|nsg|outbound)\//.test(r.id));
it('perf', () => {
  const b = build('big');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const fs = b.add('subnet', 'AzureFirewallSubnet', { purpose: 'firewall', prefixes: ['10.0.0.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { publicIps: [], ...completeCollections('westeurope', ['10.0.0.0/8']) }, { in: fs });
  const ws = b.add('aml-workspace', 'mlw');
  for (let i = 1; i <= 60; i++) {
    const v = b.add('virtual-network', `spoke${i}`, { addressSpace: [`10.${i}.0.0/16`] }, {at:[i*10,0]});
    b.link('peering', hub, v);
    for (let j = 0; j < 4; j++) {
      const rt = b.add('route-table', `rt${i}-${j}`, { routes: [defaultVia('10.0.0.4')] }, {at:[0,i]});
      const nsg = b.add('network-security-group', `nsg${i}-${j}`, { rules: [{ name: 'deny', priority: 4000, direction: 'Outbound', access: 'Deny', protocol: '*', sources: ['*'], sourcePorts: ['*'], destinations: ['*'], destinationPorts: ['*'] }] }, {at:[0,i]});
      const s = b.add('subnet', `s${i}-${j}`, { purpose: 'training', prefixes: [`10.${i}.${j}.0/24`], routeTable: rt, networkSecurityGroup: nsg }, { in: v, at:[0,0] });
      b.add('compute-cluster', `c${i}-${j}`, { workspace: ws }, { in: s, at:[0,0] });
    }
  }
  const n = b.design().network;
  console.log('resources', n.resources.size);
  const res: [string, number][] = [];
  for (const r of mine) {
    const xs: number[] = []; for (let k = 0; k < 15; k++) { const t = indexTopology({ ...n }); const t0 = performance.now(); [...r.run(t)]; xs.push(performance.now() - t0); }
    xs.sort((a,b)=>a-b); res.push([r.id, xs[7]!]);
  }
  const t = indexTopology({ ...n }); const t0 = performance.now(); for (const r of mine) [...r.run(t)];
  console.log('all', performance.now() - t0, res.sort((a, b) => b[1] - a[1]).slice(0, 8));
}, 60000);
it('never throws, and fixes apply', () => {
  const kinds = Object.values(kindSpecs).filter((k) => k.is === 'resource') as any[];
  const ids = ['a','b','c','d','e','f','g','h','i','j','k','l','m','n','gone'];
  const addr = fc.constantFrom('*','0.0.0.0/0','10.0.0.0/16','10.0.0.4','Internet','VirtualNetwork','Storage.WestEurope','Keyvault','pypi.org','AzureMachineLearning','Foo','AzureCloud','10.0.0.0/24','0.0.0.0/1');
  const val = (f: any): fc.Arbitrary<any> => {
    switch (f.type) {
      case 'boolean': return fc.boolean();
      case 'integer': return fc.constantFrom(f.min, f.max, f.default);
      case 'choice': return fc.constantFrom(...f.options.map((o: any) => o.value));
      case 'choices': return fc.subarray(f.options.map((o: any) => o.value));
      case 'ref': return fc.option(fc.constantFrom(...ids));
      case 'refs': return fc.subarray(ids, { maxLength: 3 });
      case 'text': return f.format === 'address' ? fc.oneof(addr, fc.constant('')) : f.format === 'ipv4' ? fc.constantFrom('', '10.0.0.4', '10.1.0.4') : fc.constantFrom('', f.default);
      case 'texts': return f.format === 'address' ? fc.array(addr, { maxLength: 3 }) : f.format === 'cidr' ? fc.subarray(['10.0.0.0/16','10.0.0.0/24','10.0.1.0/26','10.1.0.0/24'],{maxLength:2}) : f.format === 'ports' ? fc.subarray(['*','443','44224','0-100']) : f.format==='fqdn' ? fc.subarray(['mcr.microsoft.com']) : f.format==='fqdn-pattern' ? fc.subarray(['*','*.microsoft.com','automlresources-prod.azureedge.net']) : fc.constant(f.default);
      case 'rows': return fc.array(fc.record(Object.fromEntries(Object.entries(f.columns).map(([k, c]) => [k, val(c)]))), { maxLength: 3 });
    }
    return fc.constant(f.default);
  };
  const subs = ['subnet','virtual-network','azure-firewall','route-table','network-security-group','nat-gateway','public-ip','compute-cluster','aks-cluster','private-endpoint'];
  const resource = fc.constantFrom(...kinds.filter((k) => subs.includes(k.slug))).chain((k) => fc.record({ kind: fc.constant(k.slug), parent: fc.option(fc.constantFrom(...ids)), name: fc.constantFrom('x','AzureFirewallSubnet','GatewaySubnet',''), props: fc.record(Object.fromEntries(Object.entries(k.fields).map(([key, f]) => [key, val(f)]))) }));
  let bad = 0, fixes = 0; const fails = new Map<string, number>();
  fc.assert(fc.property(fc.array(resource, { maxLength: 14 }), fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {maxLength:3}), fc.constantFrom('westeurope','usgovvirginia','chinanorth3','','x y','nowhere'), (rs, ls, region) => {
    const resources = new Map(rs.map((r, i) => [ids[i], { ...r, id: ids[i], parent: r.parent === 'gone' || ids.indexOf(r.parent as any) < i ? r.parent : null }])) as any;
    const lp = checkProps(kindSpecs.peering.fields, {}, '') as any;
    const links = new Map(ls.map(([f, t], i) => [`l${i}`, { id: `l${i}`, kind: 'peering', from: f, to: t, props: lp.value }])) as any;
    const layout = new Map([...resources.keys()].map((id: any) => [id, { x: 0, y: 0, width: 100, height: 50 }])) as any;
    const design = { name: '', description: '', network: { settings: { region }, resources, links }, layout } as any;
    const t = indexTopology(design.network);
    for (const r of mine) for (const f of r.run(t)) {
      if (/undefined|NaN|\[object/.test(f.message)) throw new Error(f.message);
      if (f.fix) {
        fixes++;
        const e = f.fix.edit(design);
        const legal = [...resources.values()].every((x: any) => x.parent === null || resources.has(x.parent));
        if (!legal) continue;
        const applied = e.ok ? applyEdit(design, e.value) : e;
        if (!applied.ok && /Expected|does not exist|belongs in|no longer|itself/.test(JSON.stringify((applied as any).error))) continue; if (!applied.ok) { fails.set(f.rule + JSON.stringify((applied as any).error), 1); bad++; continue; }
        const after = [...r.run(indexTopology((applied.value as any).design.network))];
        if (after.some((g) => g.messageId === f.messageId && g.resource === f.resource)) fails.set(`${f.rule} ${f.messageId} stays`, (fails.get(`${f.rule} ${f.messageId} stays`) ?? 0) + 1);
      }
    }
  }), { numRuns: 6000 });
  console.log('fixes', fixes, 'bad', bad, [...fails].slice(0, 40));
}, 300000);
