// Which names Azure takes for a resource. Azure compares names without letter case.
import { fail, ok, type Result } from '../lib/result.ts';
import { type LearnUrl, learn } from './learn.ts';

/** Within what a name has to be the only one of its type. */
export type NameScope = 'global' | 'tenant' | 'region' | 'resource-group' | 'parent';

/** The rule for the names of one kind. */
export type NameRule = {
  readonly min: number;
  readonly max: number;
  /** What the whole name has to match besides its length. */
  readonly pattern: RegExp;
  /** The pattern in words; ends with a full stop. */
  readonly sentence: string;
  readonly scope: NameScope;
  /** Whether no other customer of the cloud may have the name. */
  readonly globallyUnique: boolean;
  readonly sources: readonly LearnUrl[];
};

const network: NameRule = {
  min: 1,
  max: 80,
  pattern: /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?$/,
  sentence:
    'Use letters, digits, dots, underscores and hyphens; start with a letter or digit and end with one or an underscore.',
  scope: 'resource-group',
  globallyUnique: false,
  sources: [learn.resourceNames],
};

/** The rules by kind slug. Lengths are in characters. */
export const nameRules = {
  'virtual-network': { ...network, min: 2, max: 64 },
  subnet: { ...network, scope: 'parent' },
  'network-security-group': network,
  'application-security-group': network,
  'service-endpoint-policy': network,
  'route-table': network,
  // From the published schema: the page does not list it.
  'network-manager': { ...network, max: 64, sources: [learn.networkManagerTemplate] },
  // The page allows 80, the published schema 56: the shorter of the two is right under both.
  'azure-firewall': { ...network, max: 56 },
  bastion: network,
  'virtual-network-gateway': network,
  'public-ip': network,
  'nat-gateway': network,
  'private-endpoint': { ...network, min: 2, max: 64 },
  // The page does not list it; what every network resource takes is taken here as well.
  'dns-resolver': network,
  'private-dns-zone': {
    ...network,
    max: 63,
    pattern: /^[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?){1,33}$/,
    sentence:
      'Use two to 34 labels of letters, digits, underscores and hyphens with dots between, such as privatelink.azurecr.io.',
  },
  'aml-workspace': {
    ...network,
    min: 3,
    max: 33,
    pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    sentence: 'Use letters, digits, hyphens and underscores; start with a letter or digit.',
    sources: [learn.resourceNames, learn.amlWorkspaceTemplate],
  },
  'compute-instance': {
    ...network,
    min: 3,
    max: 24,
    // The name becomes a host name, where a hyphen with digits at the end stands for a port (…-22 for SSH).
    pattern: /^[A-Za-z](?![A-Za-z0-9-]*-[0-9]+$)[A-Za-z0-9-]*$/,
    sentence: 'Use letters, digits and hyphens; start with a letter and do not end with a hyphen and a number.',
    scope: 'region',
    sources: [learn.resourceNames, learn.amlComputeTemplate],
  },
  'compute-cluster': {
    ...network,
    min: 3,
    max: 32,
    pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
    sentence: 'Use letters, digits and hyphens; start with a letter.',
    scope: 'parent',
  },
  'managed-online-endpoint': {
    ...network,
    min: 3,
    max: 32,
    pattern: /^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$/,
    sentence: 'Use letters, digits and hyphens; start with a letter and end with a letter or digit.',
    scope: 'region',
    sources: [learn.amlQuotas, learn.amlOnlineEndpointTemplate],
  },
  'batch-endpoint': {
    ...network,
    min: 3,
    max: 32,
    pattern: /^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$/,
    sentence: 'Use letters, digits and hyphens; start with a letter and end with a letter or digit.',
    scope: 'region',
    sources: [learn.amlQuotas],
  },
  'kubernetes-compute': {
    ...network,
    min: 2,
    max: 16,
    pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
    sentence: 'Use letters, digits and hyphens; start with a letter.',
    scope: 'parent',
  },
  'aml-registry': {
    ...network,
    // The page allows 2 to 32, the published schema 3 to 33: what both take is right under both.
    min: 3,
    max: 32,
    pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    sentence: 'Use letters, digits, hyphens and underscores; start with a letter or digit.',
    scope: 'tenant',
    sources: [learn.amlRegistries],
  },
  'aks-cluster': {
    ...network,
    max: 63,
    pattern: /^[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?$/,
    sentence: 'Use letters, digits, underscores and hyphens; start and end with a letter or digit.',
  },
  'virtual-machine': {
    ...network,
    max: 64,
    // Windows takes the first fifteen letters and digits as the name of the computer, which may not be a number.
    pattern: /^(?=.*[A-Za-z])[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/,
    sentence: 'Use letters, digits and hyphens, at least one letter; start and end with a letter or digit.',
  },
  'azure-monitor-private-link-scope': {
    ...network,
    // No page says it; this is what the service takes.
    max: 255,
    pattern: /^[A-Za-z0-9_.()-]*[A-Za-z0-9_()-]$/,
    sentence: 'Use letters, digits, hyphens, dots, underscores and parentheses; do not end with a dot.',
  },
  'user-assigned-identity': {
    ...network,
    min: 3,
    max: 128,
    pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    sentence: 'Use letters, digits, hyphens and underscores; start with a letter or digit.',
  },
  'policy-assignment': {
    ...network,
    // In a management group it would be 24.
    max: 64,
    pattern: /^[^<>*%&:\\?.+/\p{Cc}]*[^<>*%&:\\?.+/\p{Cc} ]$/u,
    sentence: 'Do not use < > * % & : \\ ? . + or /, and do not end with a blank.',
  },
  'storage-account': {
    ...network,
    min: 3,
    max: 24,
    pattern: /^[a-z0-9]+$/,
    sentence: 'Use lower-case letters and digits only.',
    scope: 'global',
    globallyUnique: true,
  },
  'key-vault': {
    ...network,
    min: 3,
    max: 24,
    pattern: /^[A-Za-z](-?[A-Za-z0-9])*$/,
    sentence: 'Use letters, digits and single hyphens; start with a letter and end with a letter or digit.',
    scope: 'global',
    globallyUnique: true,
  },
  'container-registry': {
    ...network,
    min: 5,
    max: 50,
    pattern: /^[A-Za-z0-9]+$/,
    sentence: 'Use letters and digits only.',
    scope: 'global',
    globallyUnique: true,
  },
  'application-insights': {
    ...network,
    max: 260,
    pattern: /^[^%&\\?/\p{Cc}]*[^%&\\?/\p{Cc}. ]$/u,
    sentence: 'Do not use % & \\ ? or /, and do not end with a dot or a blank.',
  },
  'log-analytics-workspace': {
    ...network,
    min: 4,
    max: 63,
    pattern: /^[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]$/,
    sentence: 'Use letters, digits and hyphens; start and end with a letter or digit.',
  },
} as const satisfies Readonly<Record<string, NameRule>>;

/** A kind whose names Azure restricts. */
export type NamedKind = keyof typeof nameRules;

const rulesByKind: ReadonlyMap<string, NameRule> = new Map(Object.entries(nameRules));

/** The rule for a kind, or undefined where no rule was read. */
export const nameRule = (kind: string): NameRule | undefined => rulesByKind.get(kind);

/** The name, or a sentence that says why Azure refuses it. A kind without a rule takes any name. */
export function parseResourceName(kind: string, name: string): Result<string, string> {
  const rule = nameRule(kind);
  if (!rule) return ok(name);
  if (name.length < rule.min || name.length > rule.max) {
    return fail(`Use ${rule.min} to ${rule.max} characters; the name has ${name.length}.`);
  }
  return rule.pattern.test(name) ? ok(name) : fail(rule.sentence);
}
