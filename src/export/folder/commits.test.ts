import { expect, test } from 'vitest';
import { lower } from '../../deployment/lower.ts';
import { type Builder, build } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';
import { commitSteps } from './commits.ts';
import { exportFolder } from './folder.ts';

type Props = Partial<ResourceOf<'network-manager'>['props']>;

const stepsOf = (name: string, props: Props, draw: (on: Builder) => unknown = () => undefined) => {
  const on = build('Test', { settings: { region: 'westeurope' } });
  const networks = [
    on.add('virtual-network', 'vnet-a'),
    on.add('virtual-network', 'vnet-b', { region: 'northeurope' }),
    on.add('virtual-network', 'vnet-c', { region: 'westeurope' }),
  ];
  draw(on);
  on.add('network-manager', name, { networks, adminRules: [{ name: 'no-ssh' }], ...props });
  const design = on.design();
  return { design, text: commitSteps({ lowered: lower(design), design }).join('\n') };
};

test('the page has the command for the regions of the networks', () => {
  const { design, text } = stepsOf('vnm-ml', {});
  expect(text).toContain(
    [
      'az network manager post-commit \\',
      '  --resource-group "$RESOURCE_GROUP" \\',
      "  --network-manager-name 'vnm-ml' \\",
      '  --commit-type SecurityAdmin \\',
      `  --configuration-ids "$(az network manager show --resource-group "$RESOURCE_GROUP" --name 'vnm-ml' --query id --output tsv)/securityAdminConfigurations/security-admin" \\`,
      '  --target-locations "$LOCATION" northeurope',
    ].join('\n'),
  );
  for (const id of ['arm', 'bicep', 'terraform'] as const) {
    const page = exportFolder(lower(design), design, id).find(({ path }) => path === 'README.md')?.text ?? '';
    expect(page).toMatch(/\n## By hand\n[\s\S]*az network manager post-commit[\s\S]*\n## Not in the template\n/);
  }
});

test('a manager of another group is committed there', () => {
  const subscription = '00000000-0000-0000-0000-00000000000b';
  expect(stepsOf('vnm', { resourceGroup: 'rg-hub', subscription }).text).toContain(
    `  --resource-group 'rg-hub' --subscription ${subscription} \\`,
  );
});

test('a name that Azure refuses is in no command', () => {
  expect(stepsOf("'; echo", {}).text).toContain("--network-manager-name 'fill in'");
});

test.each<[string, Props]>([
  ['rules', { adminRules: [] }],
  ['networks', { networks: [] }],
])('nothing is committed without %s', (_, props) => {
  expect(stepsOf('vnm', props).text).toBe('');
});

test('one that exists is not committed', () => {
  expect(stepsOf('vnm', { existing: true }).text).toBe('');
});
