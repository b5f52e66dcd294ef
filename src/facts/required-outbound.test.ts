import { describe, expect, it, test } from 'vitest';
import { fillRegion } from './regions.ts';
import { inboundNeeds, outboundTags, requiredFqdns, seedFqdns, seedTags } from './required-outbound.ts';
import { scenarioFqdns } from './scenario-outbound.ts';
import { parseServiceTag, serviceTagFact } from './service-tags.ts';

const fqdns = [...requiredFqdns, ...scenarioFqdns];
const needs = [...outboundTags, ...fqdns];
const withoutRegion = (name: string) => name.replace('.{region}', '');

test('the planning article’s tag table is carried whole, its newer forms marked as such', () => {
  const carried = outboundTags.filter((need) => need.inSeedTable);
  expect(carried.map((need) => withoutRegion(need.name))).toEqual(seedTags.map((line) => line.name));
  for (const [index, line] of seedTags.entries()) {
    expect([line.protocol, 'Any']).toContain(carried[index]?.protocol);
    expect(carried[index]?.ports).toEqual(line.ports);
    expect(carried[index]?.category).toBe('required');
  }
});

test('the planning article’s host-name table is carried whole', () => {
  const carried = fqdns.filter((need) => need.inSeedTable);
  expect(carried.map(({ name, protocol, ports }) => ({ name, protocol, ports }))).toEqual(seedFqdns);
});

describe('where pages differ', () => {
  it('both hosts of automated ML are opened', () => {
    const automl = requiredFqdns.filter((need) => need.name.startsWith('automlresources'));
    expect(automl).toHaveLength(2);
    expect(automl[0]?.supersededBy).toBe(automl[1]?.name);
  });

  it('Azure Machine Learning needs UDP 5831 and TCP 443', () => {
    const required = outboundTags.filter(
      (need) => need.name === 'AzureMachineLearning' && need.category === 'required',
    );
    expect(required.map((need) => `${need.protocol} ${need.ports}`)).toEqual(['UDP 5831', 'TCP 443']);
  });

  it('Batch is regional and takes any protocol', () => {
    const batch = outboundTags.find((need) => need.name.startsWith('BatchNodeManagement'));
    expect(batch).toMatchObject({ name: 'BatchNodeManagement.{region}', protocol: 'Any' });
  });
});

test('every tag is a listed one in its listed spelling', () => {
  for (const { name } of outboundTags) {
    expect(parseServiceTag(fillRegion(name, 'westeurope'))?.name, name).toBe(withoutRegion(name));
  }
  for (const { tag } of inboundNeeds) expect(serviceTagFact(withoutRegion(tag)), tag).toBeDefined();
});

test('tags are classified as the list of tags classifies them', () => {
  for (const need of outboundTags) {
    expect(need.classification, need.name).toBe(serviceTagFact(withoutRegion(need.name))?.classification);
  }
});

test('host names have a wildcard at the left end only, and no address, path or port', () => {
  for (const { name } of fqdns) expect(name).toMatch(/^(\*\.)?(\{?[A-Za-z0-9-]+\}?\.)+[a-z]+$/);
});

test('a need is listed once for a cloud, scenario and protocol', () => {
  const keys = needs.flatMap((need) =>
    need.clouds.map((cloud) => [need.name, cloud, need.scenario, need.protocol, need.ports].join()),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('a situational or legacy need says when', () => {
  const silent = needs.filter((need) => ['situational', 'legacy'].includes(need.category) && need.when === undefined);
  expect(silent.map((need) => need.name)).toEqual([]);
});

test('alternatives of tags are host names of this folder, in their cloud', () => {
  for (const { name, alternatives = {} } of outboundTags) {
    for (const [cloud, hosts] of Object.entries(alternatives)) {
      for (const host of hosts) {
        const known = fqdns.filter((need) => need.name === host).flatMap((need) => need.clouds);
        expect(known, `${name}: ${host}`).toContain(cloud);
      }
    }
  }
});

test('network rules with host names have no wildcard; a tag stands in for those that would', () => {
  for (const need of fqdns) {
    if (need.firewallRule === 'network') expect(need.name).not.toContain('*');
    if (need.firewallRule === 'tag')
      expect(need.instead && parseServiceTag(fillRegion(need.instead, 'eastus'))).toBeTruthy();
    if (need.firewallRule === 'application') expect(need.ports.every((port) => [80, 443].includes(port))).toBe(true);
  }
});
