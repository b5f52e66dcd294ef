// Security admin rules act only after their configuration was committed to regions, which no template can do.
// https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments
import type { DeploymentNode } from '../../deployment/deployment.ts';
import type { Expr } from '../../deployment/expr.ts';
import { parseResourceName } from '../../facts/naming.ts';
import { parseRegion } from '../../facts/regions.ts';
import { isKind, type ResourceOf } from '../../kinds/types.ts';
import type { Design } from '../../model/design.ts';
import { regionOf } from './given.ts';
import type { Source } from './language.ts';
import { commands } from './markdown.ts';

/** A name between quotes of a shell: only one that Azure takes, since none of those can end the quotes. */
const quoted = (kind: string, name: string): string => `'${parseResourceName(kind, name).ok ? name : 'fill in'}'`;

const textOf = (expr: Expr | undefined): string => (expr?.is === 'lit' ? `${expr.value}` : '');

/** Regions of the manager's networks as Azure spells them, each once; that of the design as the page's variable. */
function regionsOf({ network }: Design, design: string | undefined, manager: ResourceOf<'network-manager'>): string {
  const regions = manager.props.networks.map((id) => {
    const region = network.resources.get(id)?.props.region;
    const own = typeof region === 'string' && region !== '' ? parseRegion(region)?.name : design;
    return own === undefined || own === design ? '"$LOCATION"' : own;
  });
  return [...new Set(regions)].join(' ');
}

/** Where the manager stands, as arguments of a command. */
function place({ group }: DeploymentNode): string {
  const name = textOf(group?.name);
  const subscription = textOf(group?.subscription);
  if (!group) return '--resource-group "$RESOURCE_GROUP"';
  return [
    `--resource-group '${/^[\w().-]+$/.test(name) ? name : 'fill in'}'`,
    ...(/^[0-9a-f-]+$/i.test(subscription) ? [`--subscription ${subscription}`] : []),
  ].join(' ');
}

/** The manager of a configuration that the template writes. */
function managerOf({ lowered, design }: Source, { origin, parent }: DeploymentNode) {
  const shape = origin.type === 'resource' ? design.network.resources.get(origin.id) : undefined;
  const node = lowered.nodes.find(({ symbol }) => symbol === parent);
  return shape && isKind(shape, 'network-manager') && node ? { shape, node } : undefined;
}

/** Markdown that says how each configuration is committed; nothing where there is none. */
export function commitSteps(source: Source): readonly string[] {
  const configurations = source.lowered.nodes.filter(
    ({ type, existing }) => type === 'Microsoft.Network/networkManagers/securityAdminConfigurations' && !existing,
  );
  const steps = configurations.flatMap((configuration) => {
    const manager = managerOf(source, configuration);
    // A manager without networks has no region to commit to.
    if (!manager || manager.shape.props.networks.length === 0) return [];
    const { shape, node } = manager;
    const name = quoted(shape.kind, shape.name);
    const id = `$(az network manager show ${place(node)} --name ${name} --query id --output tsv)`;
    return commands(
      'az network manager post-commit \\',
      `  ${place(node)} \\`,
      `  --network-manager-name ${name} \\`,
      '  --commit-type SecurityAdmin \\',
      `  --configuration-ids "${id}/securityAdminConfigurations/${textOf(configuration.name)}" \\`,
      `  --target-locations ${regionsOf(source.design, regionOf(source.design), shape)}`,
    );
  });
  if (steps.length === 0) return [];
  return [
    'Commit the security admin rules to the regions of their networks, after each deployment that changes them. Until then they do nothing. If the network manager was given another name, write that one:',
    '',
    ...commands('az extension add --upgrade --name virtual-network-manager'),
    ...steps,
  ];
}
