// Deployment → main.tf with the azapi provider, which takes the bodies of Resource Manager as they are. Prints and decides
// nothing. https://learn.microsoft.com/azure/developer/terraform/overview-azapi-provider
import type { Deployment } from '../../deployment/deployment.ts';
import { Lines, type Printed } from '../../deployment/printed.ts';
import { block } from './layout.ts';
import { quoted } from './literal.ts';
import { printData, printLocals } from './locals.ts';
import { createNames } from './names.ts';
import { printResource, valueDoc } from './resource.ts';
import { scopeOf } from './scope.ts';
import { printVariables, printVersions } from './settings.ts';

/** The configuration as one file; deterministic, and total for every deployment that `lower` makes. */
export function print(deployment: Deployment): Printed {
  const scope = scopeOf(deployment);
  const lines = new Lines(',');
  printVersions(lines, scope, deployment);
  printVariables(lines, scope, deployment);
  printData(lines, scope);
  printLocals(lines, scope, deployment);
  for (const node of deployment.nodes) if (!node.existing) printResource(lines, scope, node);
  const outputName = createNames();
  for (const { name, description, value } of deployment.outputs) {
    block(lines, `output "${outputName(name)}"`, [
      [
        ['description', { is: 'text', text: quoted(description) }],
        ['value', valueDoc(scope, value)],
      ],
    ]);
    lines.line('');
  }
  return lines.printed();
}
