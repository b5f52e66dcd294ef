// Full ids of Azure resources, as the portal shows them.

/** What a resource id says, for a resource at any depth. */
export type ResourceIdParts = {
  readonly subscription: string;
  readonly resourceGroup: string;
  /** Resource Manager type, all segments. */
  readonly type: string;
  /** Names, the outermost first. */
  readonly names: readonly [string, ...string[]];
};

const idPattern = /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([^/]{1,90})\/providers\/([A-Za-z.]+)\/(.+)$/i;

/** The parts of a full resource id, or undefined for any other text. */
export function parseAzureId(id: string): ResourceIdParts | undefined {
  const [, subscription, resourceGroup, provider, rest] = idPattern.exec(id) ?? [];
  const segments = rest?.split('/') ?? [];
  const types = segments.filter((_, index) => index % 2 === 0);
  const [first, ...more] = segments.filter((_, index) => index % 2 === 1);
  if (!subscription || !resourceGroup || !provider || first === undefined || segments.length % 2 === 1)
    return undefined;
  if (segments.some((segment) => segment === '')) return undefined;
  return { subscription, resourceGroup, type: [provider, ...types].join('/'), names: [first, ...more] };
}
