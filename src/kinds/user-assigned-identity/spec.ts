import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'user-assigned-identity',
  title: 'User-assigned identity',
  category: 'governance',
  summary: 'Managed identity with a life of its own, for workspaces, computes and clusters',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'id-ml',
  learn: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
  fields: {},
});
