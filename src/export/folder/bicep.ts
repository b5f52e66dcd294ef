import { Lines } from '../../deployment/printed.ts';
import { print, value } from '../bicep/print.ts';
import { environmentName, givenValues, secrets } from './given.ts';
import { whatIfNotes } from './groups.ts';
import type { FolderFile, Language, Source } from './language.ts';
import { commands } from './markdown.ts';

const valuesFile = 'main.bicepparam';

function parameterFile(source: Source): FolderFile {
  const lines = new Lines('');
  lines.line("using './main.bicep'");
  lines.line('');
  for (const given of givenValues(source)) lines.doc(value(given.value), `param ${given.parameter.name} = `);
  for (const { name } of secrets(source)) {
    lines.line(`param ${name} = readEnvironmentVariable('${environmentName(name)}')`);
  }
  return { path: valuesFile, text: lines.printed().text, about: 'Values of the parameters.' };
}

/** The rules on secrets as errors. https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter */
const errors = [
  'adminusername-should-not-be-literal',
  'outputs-should-not-contain-secrets',
  'protect-commandtoexecute-secrets',
  'secure-parameter-default',
  'secure-params-in-nested-deploy',
  'secure-secrets-in-params',
  'use-secure-value-for-secure-inputs',
] as const;

const configuration = {
  analyzers: {
    core: { enabled: true, rules: Object.fromEntries(errors.map((rule) => [rule, { level: 'error' }])) },
  },
};

const inputs = ['  --resource-group "$RESOURCE_GROUP" \\', `  --parameters ${valuesFile}`] as const;

export const bicep: Language = {
  print,
  tools: ['The Azure CLI, 2.53 or newer; it brings Bicep along.'],
  files: (source) => [
    parameterFile(source),
    {
      path: 'bicepconfig.json',
      text: `${JSON.stringify(configuration, null, 2)}\n`,
      about: 'Settings of the Bicep linter: its rules on secrets are errors.',
    },
  ],
  valuesFile,
  parameterNames: () => (name) => name,
  secret: (name) => `Set it in the environment as \`${environmentName(name)}\`.`,
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
