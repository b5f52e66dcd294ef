// The command line as a person runs it: a process, its streams and its exit code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printDocument } from '../document/encode.ts';
import { build } from '../edits/builder.ts';
import { severalGroups } from '../edits/several-groups.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ringfence(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/ringfence.mjs', ...args], {
    encoding: 'utf8',
    input,
  });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function broken(): string {
  const b = build('Broken');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  b.add('subnet', 'snet', { prefixes: ['10.9.0.0/24'] }, { in: vnet });
  return printDocument(b.design());
}

let preset = '';
beforeAll(() => {
  preset = ringfence(['preset', 'hub-spoke-firewall']).out;
}, 60_000);

describe('presets', () => {
  it('are listed with slug and title', () => {
    const { code, out } = ringfence(['presets']);
    expect(code).toBe(0);
    expect(out).toMatch(/^hub-spoke-firewall\tHub and spoke with Azure Firewall$/m);
  });

  it('are printed as documents, and unknown ones refused', () => {
    expect(JSON.parse(preset)).toMatchObject({ format: 'ringfence', version: 1 });
    expect(ringfence(['preset', 'nope'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('validate', () => {
  it('ends with 0 for a design without errors', () => {
    expect(ringfence(['validate', file('good.json', preset)])).toMatchObject({ code: 0, err: '' });
  });

  it('ends with 1 and names the finding for a design with errors', () => {
    const { code, out } = ringfence(['validate', file('broken.json', broken()), '--format', 'json']);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    const outside = findings.find((finding) => finding.rule === 'addressing/subnet-outside-network');
    expect(outside).toMatchObject({ severity: 'error', resource: 'snet', field: 'prefixes' });
    expect(Object.keys(outside ?? {})).toEqual(['rule', 'severity', 'resource', 'field', 'message']);
  });

  it('reads standard input', () => {
    expect(ringfence(['validate', '-'], broken()).code).toBe(1);
  });

  it.each([
    ['no JSON', '{"format"'],
    ['another format', '{"a":1}'],
    ['a newer version', '{"format":"ringfence","version":2}'],
    [
      'a broken shape',
      '{"format":"ringfence","version":1,"resources":[{"id":"a","kind":"subnet","name":"a","properties":{"prefixes":["10.0.0.1/8"]}}]}',
    ],
  ])('ends with 2 and a sentence for %s', (name, text) => {
    const { code, out, err } = ringfence(['validate', file(`${name}.json`, text)]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/\.\n$/);
    expect(err).not.toContain('    at ');
  });

  it('ends with 2 for a file that is not there, a format that is not, a command that is not', () => {
    expect(ringfence(['validate', join(folder, 'gone.json')]).code).toBe(2);
    expect(ringfence(['validate']).code).toBe(2);
    expect(ringfence(['validate', '-', '--format', 'xml'], '{}').code).toBe(2);
    expect(ringfence(['fly']).code).toBe(2);
    expect(ringfence(['validate', '--wings']).code).toBe(2);
  });

  it('does not pass over what it cannot use', () => {
    const good = file('good.json', preset);
    expect(ringfence(['validate', good, good])).toMatchObject({ code: 2, out: '' });
    expect(ringfence(['presets', 'all']).err).toContain('presets cannot use “all”.');
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFF{"format":"ringfence"}', 'utf16le')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff])],
  ])('keeps the bytes of %s off the terminal', (name, bytes) => {
    const path = join(folder, `${name}.bin`);
    writeFileSync(path, bytes);
    const { code, err } = ringfence(['validate', path]);
    expect(code).toBe(2);
    expect(err).toContain('It is not text in UTF-8.');
    expect(err).not.toMatch(/[^\x20-\x7e\n]/);
  });

  it('calls standard input by its name, and an empty one empty', () => {
    expect(ringfence(['validate', '-'], '').err).toBe('Standard input cannot be used:\n  There is nothing in it.\n');
  });
});

describe('ipplan', () => {
  it('lists the subnets in columns, and the same as JSON', () => {
    const design = file('plan.json', preset);
    const { code, out } = ringfence(['ipplan', design]);
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => /^ {2}\S/.test(line) && !line.startsWith('  free'));
    expect(lines.find((line) => line.includes('AzureFirewallSubnet'))).toMatch(
      /\/26 +64 +5 +- +- +kept for Azure Firewall$/,
    );
    const { networks } = JSON.parse(ringfence(['ipplan', design, '--json']).out) as {
      networks: { name: string; subnets: { name: string; prefixes: string[]; size: number }[] }[];
    };
    for (const { name, prefixes, size } of networks.flatMap(({ subnets }) => subnets)) {
      const row = lines.find((line) => line.startsWith(`  ${name} `) && line.includes(prefixes.join(', ')));
      expect(row, name).toContain(` ${size} `);
    }
  });

  it('ends with 2 and a sentence for what it cannot use', () => {
    expect(ringfence(['ipplan', '-'], '{"a":1}')).toMatchObject({ code: 2, out: '' });
    expect(ringfence(['ipplan']).err).toMatch(/\.\n$/);
  });
});

describe('exfiltration', () => {
  it('lists what is open with what closes it, and the same as JSON', () => {
    const design = file('leaks.json', preset);
    const { code, out } = ringfence(['exfiltration', design]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ci-researcher and cpu-cluster in subnet snet-training of vnet-spoke$/m);
    expect(out).toMatch(/^ {4}Storage accounts of anyone in westeurope, TCP 443$/m);
    expect(out).toMatch(/what closes it: Remove rule .* \(https:\/\/learn\.microsoft\.com\/.*\)$/m);
    const { senders } = JSON.parse(ringfence(['exfiltration', design, '--json']).out) as {
      senders: { openings: { to: string; standing: string }[] }[];
    };
    for (const { to } of senders.flatMap(({ openings }) => openings)) expect(out).toContain(to);
  });

  it('says so where only what the planning article accepts is open', () => {
    const guarded = file('guarded.json', ringfence(['preset', 'exfiltration-prevention']).out);
    const { out } = ringfence(['exfiltration', guarded]);
    expect(out).toContain('  Open: nothing that outsiders can write to.');
    expect(out).not.toContain('Not classified');
  });

  it('ends with 2 and a sentence for what it cannot use', () => {
    expect(ringfence(['exfiltration', '-'], '{"a":1}')).toMatchObject({ code: 2, out: '' });
  });
});

describe('link and open', () => {
  it('lead back to the same document', () => {
    const { code, out } = ringfence(['link', file('preset.json', preset)]);
    expect(code).toBe(0);
    expect(out).toMatch(/^#d=1\.[A-Za-z0-9_-]+\n$/);
    expect(ringfence(['open', `https://example.org/${out.trim()}`])).toEqual({ code: 0, out: preset, err: '' });
  });

  it('refuse a damaged link with a sentence', () => {
    const { code, err } = ringfence(['open', '#d=1.AAAAAAAAAA']);
    expect(code).toBe(2);
    expect(err).toMatch(/link is (cut off|damaged)/);
  });
});

describe('export', () => {
  it.each([
    ['arm', 'azuredeploy.json', ['azuredeploy.parameters.json']],
    ['bicep', 'main.bicep', ['bicepconfig.json', 'main.bicepparam']],
    ['terraform', 'main.tf', ['terraform.tfvars.example']],
  ])('%s writes %s and what goes with it, the same bytes each time', (to, name, others) => {
    const design = file('design.json', preset);
    const first = ringfence(['export', design, '--to', to, '--out', join(folder, `a-${to}`)]);
    const second = ringfence(['export', design, '--to', to, '--out', join(folder, `b-${to}`)]);
    expect([first.code, second.code]).toEqual([0, 0]);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    expect(readdirSync(join(folder, `a-${to}`)).sort()).toEqual(['README.md', name, ...others].sort());
    for (const file of [name, ...others, 'README.md']) {
      expect(read(join(`b-${to}`, file))).toBe(read(join(`a-${to}`, file)));
      expect(first.out).toContain(join(folder, `a-${to}`, file));
    }
    expect(read(join(`a-${to}`, name))).toContain('snet-training');
    expect(first.out).toContain('on-premises: It stands outside Azure.');
  });

  it('bicep writes modules for further resource groups', () => {
    const design = file('groups.json', printDocument(severalGroups()));
    const { code, out } = ringfence(['export', design, '--to', 'bicep', '--out', join(folder, 'groups')]);
    expect(code).toBe(0);
    const modules = ['hubResources.bicep', 'hubResources2.bicep', 'secretsResources.bicep'];
    expect(readdirSync(join(folder, 'groups', 'modules')).sort()).toEqual(modules);
    for (const name of modules) expect(out).toContain(join(folder, 'groups', 'modules', name));
  });

  it.each([
    ['svg', 'picture.svg', '<svg xmlns='],
    ['report', 'report.html', '<!doctype html>'],
  ])('%s writes %s, the same bytes each time', (to, name, start) => {
    const design = file('drawn.json', preset);
    const [first, second] = ['a', 'b'].map((run) => {
      const { code, out } = ringfence(['export', design, '--to', to, '--out', join(folder, `${run}-${to}`)]);
      expect([code, out]).toEqual([0, `${join(folder, `${run}-${to}`, name)}\n`]);
      return readFileSync(join(folder, `${run}-${to}`, name), 'utf8');
    });
    expect(first).toBe(second);
    expect(first?.startsWith(start)).toBe(true);
    expect(first).toContain('snet-training');
  });

  it('makes the folders above, and ends where it can make none', () => {
    const design = file('deep.json', preset);
    expect(ringfence(['export', design, '--to', 'arm', '--out', join(folder, 'c', 'd')]).code).toBe(0);
    // Node's recursive mkdir never comes back from /proc.
    expect(ringfence(['export', design, '--to', 'arm', '--out', '/proc/ringfence/out'])).toMatchObject({ code: 2 });
    expect(ringfence(['export', design, '--to', 'arm', '--out', design]).err).toContain('cannot be written');
  });

  it('says what is missing', () => {
    const design = file('again.json', preset);
    expect(ringfence(['export', design, '--to', 'pulumi', '--out', folder]).err).toContain(
      'arm, bicep, terraform, svg or report',
    );
    expect(ringfence(['export', design, '--to', 'arm']).code).toBe(2);
  });
});

describe('matrix', () => {
  it('says who reaches what as text, JSON and CSV', () => {
    const good = file('matrix.json', preset);
    const text = ringfence(['matrix', good]);
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/^ +1 {2}stml\/blob, TCP 443$/m);
    expect(text.out).toMatch(/^cpu-cluster +A {2}A/m);
    const { sources, destinations, rows } = JSON.parse(ringfence(['matrix', good, '--json']).out);
    expect(rows).toHaveLength(sources.length);
    expect(rows[0]).toHaveLength(destinations.length);
    expect(rows[0][0]).toMatchObject({ verdict: 'allowed', layer: 'private-endpoint' });
    const csv = ringfence(['matrix', good, '--csv', '--port', '22']).out.split('\r\n');
    expect(csv[0]).toMatch(/^"From","From kind"/);
    expect(csv).toHaveLength(1 + sources.length * destinations.length + 1);
    const narrow = JSON.parse(ringfence(['matrix', good, '--json', '--from', 'cpu-', '--to', 'stml']).out);
    expect([narrow.sources.length, narrow.destinations.length]).toEqual([1, 2]);
  });

  it('writes no formula into CSV, whatever shapes are called', () => {
    const b = build('Hostile');
    const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
    const subnet = b.add('subnet', '+subnet', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
    b.add('virtual-machine', "=cmd|' /C calc'!A0", {}, { in: subnet });
    const { out } = ringfence(['matrix', '-', '--csv'], printDocument(b.design()));
    expect(out).toContain(`"'=cmd|' /C calc'!A0"`);
    expect(out).toContain(`"'+subnet"`);
    expect(out).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it('refuses what it cannot do', () => {
    const good = file('matrix.json', preset);
    expect(ringfence(['matrix', good, '--json', '--csv'])).toMatchObject({ code: 2, out: '' });
    expect(ringfence(['matrix', good, '--port', '0'])).toMatchObject({ code: 2, out: '' });
    expect(ringfence(['matrix', good, '--protocol', 'udp'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('outbound', () => {
  it('lists what has to be reached, and who lets it through', () => {
    const good = file('outbound.json', preset);
    const { code, out } = ringfence(['outbound', good]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {4}allowed {2}AzureActiveDirectory TCP 80, 443: nsg-training lets it out/m);
    const { sections } = JSON.parse(ringfence(['outbound', good, '--json']).out);
    expect(sections[0]).toMatchObject({ title: 'Subnet snet-training of vnet-spoke' });
    expect(sections[0].scenarios[0]).toMatchObject({ scenario: 'core', needed: true, verdict: 'allowed' });
  });
});
