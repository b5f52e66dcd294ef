// Texts of each format that are valid and that somebody could mean: what filled designs and random ones are made of.
import type { Format } from '../model/format.ts';

const subscription = '/subscriptions/00000000-0000-0000-0000-000000000001';

/** Samples by format; a free text has none, because what it may say depends on its field. */
export const formatSamples: Readonly<Record<Exclude<Format, 'free'>, readonly string[]>> = {
  cidr: ['10.40.0.0/16', '10.41.0.0/24'],
  ipv4: ['10.0.20.53', '203.0.113.7'],
  address: ['10.1.0.0/16', 'VirtualNetwork', 'Storage.WestEurope', 'AzureCloud.WestEurope'],
  'ip-or-cidr': ['203.0.113.9', '203.0.113.64/26'],
  ports: ['8443', '8080-8089'],
  port: ['8443', '22'],
  fqdn: ['pypi.org', 'login.microsoftonline.com', 'x.blob.core.windows.net'],
  'fqdn-pattern': ['*.anaconda.com', 'vault.azure.net', 'management.azure.com', '*.vault.azure.net'],
  domain: ['corp.example.com', 'azureml.ms'],
  'dns-server': ['172.20.0.53', '172.20.1.53:5353'],
  'service-tag': ['AzureMonitor', 'Storage.WestEurope', 'DataFactory.NorthEurope'],
  'application-protocol': ['https:8443', 'http:80', 'mssql:1433'],
  region: ['swedencentral', 'northeurope'],
  'resource-group': ['rg-hub', 'rg-data'],
  'resource-id': [`${subscription}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet`],
  'azure-scope': [`${subscription}/resourceGroups/rg-data`],
  guid: ['438c38d2-3772-465a-a9cc-7a6666a275ce', '45e05259-1eb5-4f70-9574-baf73e9d219b'],
  token: ['sample-1', 'sample-2'],
};
