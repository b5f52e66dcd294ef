// The statements of the planning article, numbered, in words of our own. Rules name the ones they carry.
import { type LearnUrl, learn } from './learn.ts';

/** What a statement is about. */
export type SeedTopic =
  | 'pattern'
  | 'managed-network'
  | 'topology'
  | 'outbound'
  | 'exfiltration'
  | 'private-link'
  | 'dns'
  | 'compute'
  | 'endpoints'
  | 'addresses'
  | 'governance'
  | 'studio';

/** One statement. */
export type SeedStatement = { readonly topic: SeedTopic; readonly text: string };

/** The article that the statements are from. */
export const seedSource: LearnUrl = learn.amlPlanning;

/** The statements by id, in the order of the article; ids are permanent. */
export const seedStatements = {
  S01: {
    topic: 'pattern',
    text: 'Prefer a managed network: it shields the workspace and its computes with the least work.',
  },
  S02: {
    topic: 'managed-network',
    text: 'A managed network comes in two modes: internet outbound, or only approved outbound.',
  },
  S03: {
    topic: 'managed-network',
    text: 'With internet outbound, people reach the internet freely and private resources through private endpoints.',
  },
  S04: {
    topic: 'managed-network',
    text: 'With only approved outbound, private endpoints, service tags and host names are the whole list of destinations.',
  },
  S05: { topic: 'pattern', text: 'Use a network of your own where requirements or policy rule the managed one out.' },
  S06: { topic: 'topology', text: 'Keep all resources in one region.' },
  S07: { topic: 'topology', text: 'The firewall stands in a hub network.' },
  S08: {
    topic: 'topology',
    text: 'The spoke has a subnet for training without public IPs, one for AKS scoring and one for private endpoints.',
  },
  S09: {
    topic: 'endpoints',
    text: 'Managed online endpoints are called through the workspace’s private endpoint and read storage through private endpoints.',
  },
  S10: { topic: 'topology', text: 'Ready-made templates build this set-up, without online endpoints and AKS.' },
  S11: {
    topic: 'endpoints',
    text: 'Score on managed online endpoints, or on AKS with the extension where a cluster already exists.',
  },
  S12: {
    topic: 'outbound',
    text: 'Without a firewall, security groups and a NAT gateway give private computes their way out.',
  },
  S13: {
    topic: 'private-link',
    text: 'A public workspace is acceptable with Entra ID and conditional access; a private one is recommended.',
  },
  S14: {
    topic: 'exfiltration',
    text: 'Against exfiltration the firewall also filters host names, and the training subnet has a service endpoint with a policy.',
  },
  S15: {
    topic: 'outbound',
    text: 'Four service tags have to be reachable: Entra ID, Resource Manager, Machine Learning and Batch.',
  },
  S16: { topic: 'outbound', text: 'Four host names have to be reachable for images, the studio and automated ML.' },
  S17: {
    topic: 'private-link',
    text: 'Platform services are isolated with Private Link; computes stand inside the network themselves.',
  },
  S18: {
    topic: 'private-link',
    text: 'Only Storage and Key Vault may use a service endpoint in place of a private endpoint.',
  },
  S19: {
    topic: 'outbound',
    text: 'A single network needs security groups only; with a hub, an appliance or a proxy every element has to let traffic pass.',
  },
  S20: {
    topic: 'outbound',
    text: 'The firewall allows what is required, and computes in spokes can reach the firewall.',
  },
  S21: {
    topic: 'compute',
    text: 'Public-IP computes need inbound from Machine Learning and a route past the firewall; without public IP neither is needed.',
  },
  S22: { topic: 'dns', text: 'A DNS server of your own forwards every private-link name to Azure DNS.' },
  S23: {
    topic: 'exfiltration',
    text: 'Destinations are read-only or writable; Storage and the front end of Front Door are writable.',
  },
  S24: {
    topic: 'exfiltration',
    text: 'An endpoint policy with the Machine Learning alias admits only storage that the service manages; the firewall stays closed to Storage.',
  },
  S25: { topic: 'compute', text: 'Computes fetch set-up scripts from storage that Microsoft manages.' },
  S26: {
    topic: 'endpoints',
    text: 'An endpoint with public access disabled is reached only through the workspace’s private endpoint.',
  },
  S27: { topic: 'endpoints', text: 'Deployments are created in the managed network, which secures what they reach.' },
  S28: {
    topic: 'addresses',
    text: 'Every compute instance, cluster node and private endpoint takes an address; AKS takes many.',
  },
  S29: {
    topic: 'addresses',
    text: 'Short of addresses, use networks that are not peered; private endpoints then exist twice.',
  },
  S30: {
    topic: 'governance',
    text: 'Built-in policies hold self-service workspaces and computes to the network rules.',
  },
  S31: {
    topic: 'compute',
    text: 'A registry behind a private endpoint cannot build images; a compute instance or cluster has to.',
  },
  S32: { topic: 'studio', text: 'The studio of a private workspace needs configuration of its own.' },
} as const satisfies Readonly<Record<string, SeedStatement>>;

/** Id of a statement: S01 to S32. */
export type SeedStatementId = keyof typeof seedStatements;
