import type { Expr } from '../../deployment/expr.ts';
import { print } from '../arm/print.ts';
import { givenValues } from './given.ts';
import { whatIfNotes } from './groups.ts';
import type { Language } from './language.ts';
import { commands } from './markdown.ts';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';

/** Plain data of a literal value. A file of parameters has no expressions, so nothing is escaped in it. */
function plain(expr: Expr): unknown {
  if (expr.is === 'map') return Object.fromEntries(expr.entries.map(([key, value]) => [key, plain(value)]));
  return expr.is === 'lit' ? expr.value : undefined;
}

const valuesFile = 'azuredeploy.parameters.json';

const inputs = [
  '  --resource-group "$RESOURCE_GROUP" \\',
  '  --template-file azuredeploy.json \\',
  `  --parameters @${valuesFile}`,
] as const;

export const arm: Language = {
  print,
  tools: ['The Azure CLI.'],
  files: (source) => {
    const given = givenValues(source).map(({ parameter, value }) => [parameter.name, { value: plain(value) }] as const);
    const file = { $schema: schema, contentVersion: '1.0.0.0', parameters: Object.fromEntries(given) };
    return [
      {
        path: valuesFile,
        text: `${JSON.stringify(file, null, 2)}\n`,
        about: 'Values of the parameters.',
      },
    ];
  },
  valuesFile,
  parameterNames: () => (name) => name,
  secret: () => 'The Azure CLI asks for it.',
  deploy: () => [
    'Look at what would change:',
    '',
    ...commands('az deployment group what-if \\', ...inputs),
    'Deploy:',
    '',
    ...commands('az deployment group create \\', '  --name network-isolation \\', ...inputs),
  ],
  notes: whatIfNotes,
};
