/** Kinds that private endpoints lead to, in networks of one's own and in managed ones. */
export const linkTargets: readonly string[] = [
  'aml-workspace',
  'aml-registry',
  'storage-account',
  'key-vault',
  'container-registry',
  'azure-monitor-private-link-scope',
  'azure-service',
];
