// The Azure clouds and the host names that differ between them. Private DNS zones are in private-link.ts.
import { type LearnUrl, learn } from './learn.ts';

/** The clouds that the facts cover. */
export type Cloud = 'public' | 'government' | 'china';

/** What differs from cloud to cloud; suffixes have no leading dot, hosts no scheme. */
export type CloudInfo = {
  readonly cloud: Cloud;
  readonly title: string;
  /** Name that the Azure CLI and `environment().name` use. */
  readonly environment: string;
  readonly portal: string;
  readonly login: string;
  /** Azure AD Graph, which older parts of services still ask. */
  readonly graph: string;
  readonly resourceManager: string;
  readonly studio: string;
  readonly storageSuffix: string;
  /** Public name of a vault; the private zone says vaultcore instead. */
  readonly keyVaultSuffix: string;
  readonly registrySuffix: string;
  readonly sqlSuffix: string;
  readonly source: LearnUrl;
};

/** Every cloud, the public one first. Sources: Learn's comparison pages, and the Azure ML firewall page for the studio. */
export const clouds: Readonly<Record<Cloud, CloudInfo>> = {
  public: {
    cloud: 'public',
    title: 'Azure',
    environment: 'AzureCloud',
    portal: 'portal.azure.com',
    login: 'login.microsoftonline.com',
    graph: 'graph.windows.net',
    resourceManager: 'management.azure.com',
    studio: 'ml.azure.com',
    storageSuffix: 'core.windows.net',
    keyVaultSuffix: 'vault.azure.net',
    registrySuffix: 'azurecr.io',
    sqlSuffix: 'database.windows.net',
    source: learn.amlFirewall,
  },
  government: {
    cloud: 'government',
    title: 'Azure Government',
    environment: 'AzureUSGovernment',
    portal: 'portal.azure.us',
    login: 'login.microsoftonline.us',
    graph: 'graph.windows.net',
    resourceManager: 'management.usgovcloudapi.net',
    studio: 'ml.azure.us',
    storageSuffix: 'core.usgovcloudapi.net',
    keyVaultSuffix: 'vault.usgovcloudapi.net',
    registrySuffix: 'azurecr.us',
    sqlSuffix: 'database.usgovcloudapi.net',
    source: learn.governmentCloud,
  },
  china: {
    cloud: 'china',
    title: 'Azure operated by 21Vianet',
    environment: 'AzureChinaCloud',
    portal: 'portal.azure.cn',
    login: 'login.chinacloudapi.cn',
    graph: 'graph.chinacloudapi.cn',
    resourceManager: 'management.chinacloudapi.cn',
    studio: 'studio.ml.azure.cn',
    storageSuffix: 'core.chinacloudapi.cn',
    keyVaultSuffix: 'vault.azure.cn',
    registrySuffix: 'azurecr.cn',
    sqlSuffix: 'database.chinacloudapi.cn',
    source: learn.chinaCloud,
  },
};

/** The clouds in the order in which they are offered. */
export const cloudNames: readonly Cloud[] = ['public', 'government', 'china'];
