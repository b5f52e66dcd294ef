// Fields that storage accounts, key vaults and registries share: who reaches the public endpoint of a service.
import { boolean, choice, refs, texts } from '../model/field.ts';

/** What a network that is not listed gets. */
export const defaultAction = (source: string) =>
  choice({
    label: 'Firewall default',
    help: 'What happens to networks that are not listed.',
    options: [
      { value: 'Deny', label: 'Deny' },
      { value: 'Allow', label: 'Allow' },
    ],
    default: 'Deny',
    source,
  });

/** Whether trusted services of Azure pass the firewall. */
export const trustedServices = (source: string) =>
  choice({
    label: 'Trusted services',
    help: 'Lets Azure Machine Learning and other trusted services through the firewall.',
    options: [
      { value: 'AzureServices', label: 'Allow' },
      { value: 'None', label: 'Refuse' },
    ],
    default: 'AzureServices',
    source,
  });

const open = { field: 'publicNetworkAccess', is: ['Enabled'] } as const;

/** Public addresses that may come in while the public endpoint is open. */
export const allowedAddresses = (source: string) =>
  texts({
    label: 'Allowed addresses',
    help: 'Public addresses or prefixes.',
    format: 'ip-or-cidr',
    when: open,
    source,
  });

/** Subnets that may come in by a service endpoint while the public endpoint is open. */
export const allowedSubnets = (service: string, source: string) =>
  refs({
    label: 'Allowed subnets',
    help: `Subnets with a service endpoint for ${service}.`,
    kinds: ['subnet'],
    when: open,
    layer: 'association',
    source,
  });

/** Whether the deployed name gets letters of its own, for names that must be unique in all of Azure. */
export const uniqueSuffix = boolean({
  label: 'Unique suffix',
  help: 'Adds letters that are unique to the resource group, because the name must be unique in all of Azure.',
  default: true,
  source: 'https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-string#uniquestring',
});
