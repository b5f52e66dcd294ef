import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Parser } from 'web-tree-sitter';
import { arbitraryDesign, hostileText } from '../../deployment/arbitrary-design.testing.ts';
import { lower } from '../../deployment/lower.ts';
import { namedDesign } from '../../deployment/small-design.testing.ts';
import { build } from '../../edits/builder.ts';
import { everyKind } from '../../edits/every-kind.ts';
import { severalGroups } from '../../edits/several-groups.ts';
import { present } from '../../lib/invariant.ts';
import type { Design } from '../../model/design.ts';
import { bicepParser, parseBicep } from '../bicep/parse.testing.ts';
import { exportFormats, type FormatId } from '../formats.ts';
import { parseHcl } from '../terraform/parse.testing.ts';
import { exportFolder } from './folder.ts';
import { isRequired, placeholder } from './given.ts';
import { literal } from './markdown.ts';

const ids = exportFormats.map(({ id }) => id);
const filesOf = (design: Design, id: FormatId): ReadonlyMap<string, string> =>
  new Map(exportFolder(lower(design), design, id).map(({ path, text }) => [path, text]));
const fileOf = (design: Design, id: FormatId, path: string): string =>
  present(filesOf(design, id).get(path), `no file ${path}`);
const readmeOf = (design: Design, id: FormatId): string => fileOf(design, id, 'README.md');
const commandsIn = (page: string): readonly string[] =>
  [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, c = '']) => c);
const valuesFile: Readonly<Record<FormatId, string>> = {
  arm: 'azuredeploy.parameters.json',
  bicep: 'main.bicepparam',
  terraform: 'terraform.tfvars.example',
};

/** The grammar knows modules only: in those, a name with nothing but a value is a variable. */
const parseValues = (text: string) =>
  parseBicep(parser, text.replace(/^using .*\n/, '').replace(/^param (\w+) =/gm, 'var $1 ='));

/** With machines and connections that need secrets, and a service that is given by its id. */
const design = everyKind();

let parser: Parser;
beforeAll(async () => {
  parser = await bicepParser();
});

describe.each(ids)('%s', (id) => {
  test('has a page, the template, values of the parameters; safe paths, whole lines', () => {
    const files = filesOf(design, id);
    const format = present(
      exportFormats.find((each) => each.id === id),
      id,
    );
    expect([...files.keys()]).toEqual(expect.arrayContaining(['README.md', format.fileName, valuesFile[id]]));
    for (const [path, text] of files) {
      expect(path).toMatch(/^(modules\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/);
      expect(text).toMatch(/[^\n]\n$/);
      expect(readmeOf(design, id)).toContain(path === 'README.md' ? '#' : `| \`${path}\` |`);
    }
  });

  test('the page is calm and complete', () => {
    const page = readmeOf(design, id);
    expect(page).not.toContain('!');
    for (const head of ['Before you start', 'Parameters', 'Deploy', 'What is created', 'Not in the template'])
      expect(page).toContain(`\n## ${head}\n`);
    for (const { reason } of lower(design).omitted) expect(page).toContain(literal(reason));
    expect(page).toMatch(/`Microsoft.Network\/virtualNetworkGateways` \| \d+ \| \[45 minutes or more\]/);
  });

  test('every required parameter is in the file of values or, a secret, on the page', async () => {
    const { parameters } = lower(design);
    const page = readmeOf(design, id);
    const values = fileOf(design, id, valuesFile[id]);
    const required = parameters.filter(isRequired);
    expect(required.length).toBeGreaterThan(0);
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    for (const { name, secure } of required) {
      const own = id === 'terraform' ? snake(name) : name;
      expect(page).toContain(`| \`${own}\` |`);
      expect(new RegExp(`["\\s]${own}["\\s]`).test(values), own).toBe(!secure || id === 'bicep');
    }
    expect(values).toContain(placeholder);
    if (id === 'arm') {
      const { parameters: given } = JSON.parse(values) as { parameters: Record<string, { value: unknown }> };
      const known = new Set(parameters.map(({ name }) => name));
      for (const [name, { value }] of Object.entries(given)) {
        expect(known.has(name)).toBe(true);
        expect(value).toBeDefined();
      }
    } else if (id === 'terraform') {
      const given = (await parseHcl(values)) as Record<string, unknown>;
      const main = (await parseHcl(fileOf(design, id, 'main.tf'))) as { variable: Record<string, unknown> };
      expect(Object.keys(main.variable)).toEqual(expect.arrayContaining(Object.keys(given)));
    } else parseValues(values);
  });

  test('the commands hold no text of the design', () => {
    const calm = commandsIn(readmeOf(namedDesign('~~~'), id));
    expect(calm.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(
        hostileText.filter((text) => text !== ''),
        (hostile) => {
          const named = { ...namedDesign(hostile), name: hostile, description: hostile };
          expect(commandsIn(readmeOf(named, id))).toEqual(calm);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('any design has a folder, and the same design the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesign, async (any) => {
        const files = filesOf(any, id);
        expect(filesOf(any, id)).toEqual(files);
        const values = files.get(valuesFile[id]) ?? '';
        if (id === 'arm') JSON.parse(values);
        else if (id === 'terraform') await parseHcl(values);
        else parseValues(values);
      }),
      { numRuns: 30 },
    );
  });
});

test('commands deploy to a resource group, from what is in the folder', () => {
  const all = (id: FormatId) => commandsIn(readmeOf(design, id)).join('');
  for (const id of ids) {
    expect(all(id)).toContain('az group create --name "$RESOURCE_GROUP" --location "$LOCATION"');
    expect(all(id)).not.toMatch(/az deployment (sub|mg|tenant)/);
  }
  expect(all('arm')).toMatch(
    /az deployment group create \\\n {2}--name network-isolation \\\n {2}--resource-group "\$RESOURCE_GROUP" \\\n {2}--template-file azuredeploy\.json \\\n {2}--parameters @azuredeploy\.parameters\.json\n/,
  );
  expect(all('bicep')).toMatch(
    /az deployment group what-if \\\n {2}--resource-group "\$RESOURCE_GROUP" \\\n {2}--parameters main\.bicepparam\n/,
  );
  expect(fileOf(design, 'bicep', 'main.bicepparam')).toMatch(/^using '\.\/main\.bicep'\n/);
  expect(all('terraform')).toMatch(
    /terraform init\nterraform plan -out main\.tfplan\nterraform apply main\.tfplan\nrm /,
  );
});

describe('several resource groups', () => {
  test.each(ids)('%s: the page counts them, and has the commands that make them', (id) => {
    const page = readmeOf(severalGroups(), id);
    expect(page).toContain('It creates 50 resources in 3 resource groups.');
    expect(page).toContain(
      '- The role Contributor on each of the resource groups, and one that may assign roles there',
    );
    expect(page).toContain('registered in each of the subscriptions.');
    expect(page).toContain(
      'if they are not there yet: rg-secrets and rg-hub in subscription 00000000-0000-0000-0000-000000000002.',
    );
    expect(commandsIn(page)).toContain(
      "az group create --name='rg-secrets' --location \"$LOCATION\"\naz group create --name='rg-hub' --location \"$LOCATION\" --subscription '00000000-0000-0000-0000-000000000002'\n",
    );
    expect(page).toContain(id === 'terraform' ? 'the same sign-in' : 'What-if [looks into them]');
  });

  test('modules are files of the folder', () => {
    const paths = [...filesOf(severalGroups(), 'bicep').keys()];
    expect(paths.filter((path) => path.includes('/'))).toEqual([
      'modules/secretsResources.bicep',
      'modules/hubResources.bicep',
      'modules/hubResources2.bicep',
    ]);
    expect([...filesOf(severalGroups(), 'arm').keys()].filter((path) => path.includes('/'))).toEqual([]);
  });
});

test('secrets are in no file', () => {
  expect(fileOf(design, 'bicep', 'main.bicepparam')).toMatch(
    /^param \w+Password = readEnvironmentVariable\('\w+_PASSWORD'\)$/m,
  );
  expect(readmeOf(design, 'terraform')).toMatch(/Set it in the environment as `TF_VAR_\w+_password`/);
  expect(readmeOf(design, 'arm')).toContain('The Azure CLI asks for it.');
});

test('what waits for somebody is listed with its name', () => {
  const on = build('Manual');
  const network = on.add('virtual-network', 'vnet');
  const subnet = on.add('subnet', 'snet', {}, { in: network });
  const target = on.add('storage-account', 'st');
  on.add('private-endpoint', 'pe_*theirs*', { target, subResource: 'blob', approval: 'Manual' }, { in: subnet });
  expect(readmeOf(on.design(), 'arm')).toContain(
    '- pe\\_\\*theirs\\*: its target’s owner has to approve the connection',
  );
});

test('another cloud is chosen before signing in', () => {
  const on = build('Government', { settings: { region: 'usgovvirginia' } });
  on.add('virtual-network', 'vnet');
  const made = on.design();
  for (const id of ids) expect(readmeOf(made, id)).toContain('az cloud set --name AzureUSGovernment\naz login\n');
  expect(fileOf(made, 'terraform', 'terraform.tfvars.example')).toMatch(/^environment += "usgovernment"$/m);
  expect(fileOf(made, 'terraform', 'main.tf')).toContain('default     = "usgovernment"');
});

test.each([
  ['vnet-hub', 'vnet-hub'],
  ['- a\n# b', '\\- a \\# b'],
  ['1. one', '1\\. one'],
  ['A sentence. And one more.', 'A sentence. And one more.'],
  ['[a](javascript:b)', '\\[a\\]\\(javascript\\:b\\)'],
  ['www.example.com', 'www\\.example\\.com'],
  ['<b>&amp;|', '\\<b\\>\\&amp;\\|'],
  ['a`b``c', 'a\\`b\\`\\`c'],
  ['a\u202eb\u0000', 'a\ufffdb\ufffd'],
  [' \u2028 ', ''],
])('%j in Markdown', (text, expected) => {
  expect(literal(text)).toBe(expected);
});
