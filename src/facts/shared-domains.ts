// Domains of Azure in which any customer can open a name, so that a wildcard for them leads to anybody's account.
import { type LearnUrl, learn } from './learn.ts';

/** Suffixes without leading dot. Read from the pages on exfiltration and on names of Azure services. */
export const sharedDomains: readonly string[] = [
  'core.windows.net',
  'core.usgovcloudapi.net',
  'core.chinacloudapi.cn',
  'azurewebsites.net',
  'azurefd.net',
  'azureedge.net',
  'cloudapp.net',
  'cloudapp.azure.com',
  'trafficmanager.net',
  'azurecr.io',
  'database.windows.net',
  'servicebus.windows.net',
];

/** Pages behind `sharedDomains`. */
export const sharedDomainSources: readonly LearnUrl[] = [learn.amlExfiltration, learn.privateEndpointDns];

/** Whether a host pattern admits names of strangers: everything, a whole top-level domain, or a shared domain. */
export function admitsStrangers(pattern: string): boolean {
  const host = pattern.trim().toLowerCase();
  if (host === '*') return true;
  if (!host.startsWith('*.')) return false;
  const rest = host.slice(2);
  return !rest.includes('.') || sharedDomains.some((domain) => rest === domain || rest.endsWith(`.${domain}`));
}
