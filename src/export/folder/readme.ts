// README.md of a folder: what to install, what to give, the exact commands, how long it takes, what is left to do by hand.
import type { LoweredDesign } from '../../deployment/deployment.ts';
import { originKey } from '../../deployment/origin.ts';
import { originName } from '../../deployment/origin-name.ts';
import { clouds } from '../../facts/clouds.ts';
import { listed } from '../../lib/sentence.ts';
import { commitSteps } from './commits.ts';
import { isRequired, regionOf } from './given.ts';
import { createGroup, furtherGroups, groupWords, hasFurtherSubscriptions } from './groups.ts';
import type { FolderFile, Language, Source } from './language.ts';
import { bullets, commands, literal, table } from './markdown.ts';
import { stepsTable, waitsForApproval } from './steps.ts';

const name = (text: string): string => literal(text) || '(no name)';

function start(source: Source, files: readonly FolderFile[]): readonly string[] {
  const { lowered, design } = source;
  const groups = furtherGroups(source).length + 1;
  const count = lowered.nodes.filter((node) => !node.existing).length;
  const about = literal(design.description);
  return [
    `# ${name(design.name)}`,
    '',
    ...(about === '' ? [] : [about, '']),
    `Made by Ringfence from a drawing of network isolation for Azure Machine Learning. It creates ${count === 1 ? '1 resource' : `${count} resources`} in ${groups === 1 ? 'one resource group' : `${groups} resource groups`}.`,
    '',
    ...table(
      ['File', 'What it is for'],
      files.map(({ path, about: what }) => [`\`${path}\``, what]),
    ),
  ];
}

function problems({ lowered }: Source): readonly string[] {
  if (lowered.problems.length === 0) return [];
  return ['## Azure will refuse this', '', ...bullets(lowered.problems.map(literal))];
}

/** Namespaces of the types, compared without case; that of roles and policies is registered everywhere. */
function providersOf({ nodes }: LoweredDesign): readonly string[] {
  const found = new Map<string, string>([['microsoft.authorization', '']]);
  for (const { type } of nodes) {
    const provider = type.slice(0, type.indexOf('/'));
    if (!found.has(provider.toLowerCase())) found.set(provider.toLowerCase(), provider);
  }
  return [...found.values()].filter((provider) => provider !== '').sort();
}

function needs(source: Source, { tools }: Language): readonly string[] {
  const { lowered } = source;
  const where = furtherGroups(source).length === 0 ? 'the resource group' : 'each of the resource groups';
  const assigns = lowered.nodes.some(({ type, existing }) => type.endsWith('/roleAssignments') && !existing);
  const manages = lowered.nodes.some(({ type, existing }) => type === 'Microsoft.Network/networkManagers' && !existing);
  const providers = providersOf(lowered);
  return [
    '## Before you start',
    '',
    ...bullets([
      ...tools,
      `The role Contributor on ${where}${assigns ? ', and one that may assign roles there, such as User Access Administrator: the template has role assignments' : ''}.`,
      ...(manages
        ? [
            'A network manager has subscriptions as its scope. Whether the role on the resource group is enough for that is not confirmed; Network Contributor on the subscriptions is the safe choice.',
          ]
        : []),
      ...(providers.length === 0
        ? []
        : [
            `The resource providers ${providers.map((each) => `\`${each}\``).join(', ')}, registered in ${hasFurtherSubscriptions(source) ? 'each of the subscriptions' : 'the subscription'}.`,
          ]),
    ]),
  ];
}

function parameters(source: Source, { parameterNames, secret, valuesFile }: Language): readonly string[] {
  const nameOf = parameterNames(source);
  const required = source.lowered.parameters.filter(isRequired);
  const rows = required.map((parameter) => {
    const own = nameOf(parameter.name);
    return [`\`${own}\``, parameter.description, parameter.secure ? secret(own) : `In \`${valuesFile}\`.`];
  });
  return [
    '## Parameters',
    '',
    ...(rows.length === 0
      ? ['Every parameter has a default.', '']
      : ['These have no default; all others have one.', '', ...table(['Name', 'What it is', 'How to give it'], rows)]),
  ];
}

function deploy(source: Source, language: Language): readonly string[] {
  const { lowered, design } = source;
  const { environment } = clouds[lowered.cloud];
  const { resourceGroup, subscription } = design.network.settings;
  const drawn = [
    ...(resourceGroup === '' ? [] : [`resource group ${literal(resourceGroup)}`]),
    ...(subscription === '' ? [] : [`subscription ${literal(subscription)}`]),
  ];
  const groups = furtherGroups(source);
  return [
    '## Deploy',
    '',
    `Give the subscription and the resource group${drawn.length > 0 ? ` (the drawing says ${drawn.join(', ')})` : ''}, in the shell of macOS, Linux or Azure Cloud Shell:`,
    '',
    ...commands("SUBSCRIPTION='fill in'", "RESOURCE_GROUP='fill in'", `LOCATION='${regionOf(design) ?? 'fill in'}'`),
    'Sign in, and create the group if it is not there yet:',
    '',
    ...commands(
      ...(lowered.cloud === 'public' ? [] : [`az cloud set --name ${environment}`]),
      'az login',
      'az account set --subscription "$SUBSCRIPTION"',
      'az group create --name "$RESOURCE_GROUP" --location "$LOCATION"',
    ),
    ...(groups.length === 0
      ? []
      : [
          `Create the other groups as well, if they are not there yet: ${listed(groups.map(groupWords))}.`,
          '',
          ...commands(...groups.map(createGroup)),
        ]),
    ...language.deploy(source),
  ];
}

function order({ lowered }: Source): readonly string[] {
  const steps = stepsTable(lowered);
  if (steps.length === 0) return [];
  return ['## What is created', '', 'In this order, as far as one waits for the other:', '', ...steps];
}

function added({ lowered, design }: Source): readonly string[] {
  if (lowered.implied.length === 0) return [];
  const items = lowered.implied.map(
    ({ origin, resources }) => `${name(originName(design.network, origin))}: ${listed(resources)}.`,
  );
  return ['## Added to what is drawn', '', ...bullets(items)];
}

function byHand(source: Source, { parameterNames }: Language): readonly string[] {
  const { lowered, design } = source;
  const waiting = lowered.nodes.filter(waitsForApproval).map(({ origin }) => name(originName(design.network, origin)));
  const types = new Set(lowered.nodes.flatMap(({ type, existing }) => (existing ? [] : [type])));
  const kept = [
    ...(types.has('Microsoft.KeyVault/vaults') ? ['key vaults'] : []),
    ...(types.has('Microsoft.MachineLearningServices/workspaces') ? ['workspaces'] : []),
  ];
  const items = [
    ...waiting.map(
      (endpoint) =>
        `${endpoint}: its target’s owner has to approve the connection, in the portal under Networking, Private endpoint connections. Until then it carries nothing.`,
    ),
    ...lowered.parameters
      .filter((parameter) => parameter.name === 'useRemoteGateways')
      .map(
        (parameter) =>
          `Once the hub has its gateway, set \`${parameterNames(source)(parameter.name)}\` to true and deploy again.`,
      ),
    ...(kept.length > 0
      ? [
          `Deleted ${kept.join(' and ')} keep their names until they are purged. Purge or recover them before you deploy the same names again.`,
        ]
      : []),
  ];
  const commits = commitSteps(source);
  return items.length + commits.length === 0 ? [] : ['## By hand', '', ...bullets(items), ...commits];
}

function missing({ lowered, design }: Source): readonly string[] {
  if (lowered.omitted.length === 0) return ['## Not in the template', '', 'Everything that is drawn is in it.', ''];
  const byOrigin = new Map<string, { readonly owner: string; readonly reasons: string[] }>();
  for (const { origin, reason } of lowered.omitted) {
    const known = byOrigin.get(originKey(origin));
    if (known) known.reasons.push(literal(reason));
    else
      byOrigin.set(originKey(origin), { owner: name(originName(design.network, origin)), reasons: [literal(reason)] });
  }
  return [
    '## Not in the template',
    '',
    ...bullets([...byOrigin.values()].map(({ owner, reasons }) => `${owner}: ${reasons.join(' ')}`)),
  ];
}

/** The page, which goes with the other files of the folder. */
export function readme(source: Source, language: Language, files: readonly FolderFile[]): string {
  const notes = language.notes?.(source) ?? [];
  const lines = [
    ...start(source, files),
    ...problems(source),
    ...needs(source, language),
    ...parameters(source, language),
    ...deploy(source, language),
    ...order(source),
    ...added(source),
    ...byHand(source, language),
    ...missing(source),
    ...(notes.length > 0 ? ['## Notes', '', ...bullets(notes)] : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
