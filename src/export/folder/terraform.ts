import { type Expr, lit } from '../../deployment/expr.ts';
import { type Doc, Lines } from '../../deployment/printed.ts';
import { walk } from '../../deployment/references.ts';
import { environments } from '../terraform/clouds.ts';
import { needsGroupHash } from '../terraform/expression.ts';
import { type Entry, entries } from '../terraform/layout.ts';
import { print } from '../terraform/print.ts';
import { valueDoc } from '../terraform/resource.ts';
import { scopeOf } from '../terraform/scope.ts';
import { givenValues, placeholder, secrets } from './given.ts';
import { hasFurtherSubscriptions } from './groups.ts';
import type { FolderFile, Language, Source } from './language.ts';
import { commands } from './markdown.ts';

const valuesFile = 'terraform.tfvars';

/** Values for variables. Secrets are in the environment, what the configuration computes is left to it. */
function parameterFile(source: Source): FolderFile {
  const { lowered, design } = source;
  const scope = scopeOf(lowered);
  const doc = (value: Expr): Doc => valueDoc(scope, value);
  const group = design.network.settings.resourceGroup;
  const given: readonly Entry[] = [
    ['resource_group_name', doc(lit(group === '' ? placeholder : group))],
    ['environment', doc(lit(environments[lowered.cloud]))],
    ...givenValues(source).map(({ parameter, value }): Entry => [scope.variable(parameter.name), doc(value)]),
  ];
  const lines = new Lines(',');
  entries(lines, given, 0);
  return {
    path: `${valuesFile}.example`,
    text: lines.printed().text,
    about: `Values of the variables. Copy it to ${valuesFile} and change the copy.`,
  };
}

function notes(source: Source): readonly string[] {
  const { lowered } = source;
  let unique = false;
  for (const value of scopeOf(lowered).values) {
    walk(value, (expr) => {
      unique ||= needsGroupHash(expr);
    });
  }
  return [
    'The state that Terraform keeps names every resource. Keep it where only those who deploy can read it.',
    'Resources are checked against the schemas of azapi when the configuration is validated and planned.',
    ...(hasFurtherSubscriptions(source)
      ? ['What is in other subscriptions is created with the same sign-in, which has to be of their tenant.']
      : []),
    ...(unique
      ? [
          'Names that end in letters unique to the resource group differ from those of the ARM and Bicep templates. Deploy a design from one language only.',
        ]
      : []),
  ];
}

export const terraform: Language = {
  print,
  tools: [
    'Terraform. `main.tf` says from which version on; the azapi provider is downloaded by `terraform init`.',
    'The Azure CLI, which azapi signs in with.',
  ],
  files: (source) => [parameterFile(source)],
  valuesFile,
  parameterNames: ({ lowered }) => scopeOf(lowered).variable,
  secret: (name) => `Set it in the environment as \`TF_VAR_${name}\`.`,
  deploy: (source) => [
    `Fill in the variables in \`${valuesFile}\`, and download the provider:`,
    '',
    ...commands(`cp ${valuesFile}.example ${valuesFile}`, 'terraform init'),
    'Look at what would change:',
    '',
    ...commands('terraform plan -out main.tfplan'),
    'Deploy:',
    '',
    ...commands('terraform apply main.tfplan'),
    ...(secrets(source).length > 0
      ? ['The plan holds the secrets. Delete it afterwards:', '', ...commands('rm main.tfplan')]
      : []),
  ],
  notes,
};
