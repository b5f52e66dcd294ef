// What is asked: who begins, what is reached, how. A new connection; replies belong to it.
import type { ServiceTag } from '../facts/service-tags.ts';
import type { ResourceId } from '../model/ids.ts';

/** Who begins a flow. */
export type Source =
  /** A compute, machine, AKS cluster, deployment, client on-premises or on the internet, as drawn. */
  | { readonly is: 'shape'; readonly id: ResourceId }
  /** Anyone on the internet. */
  | { readonly is: 'internet' }
  /** A service of Azure, from the public addresses of its tag. */
  | { readonly is: 'tag'; readonly tag: ServiceTag }
  /** A trusted service of Azure that acts from outside of every drawn network: the studio, for a workspace. */
  | { readonly is: 'trusted-service' }
  /** The probes of Azure's load balancer. */
  | { readonly is: 'load-balancer' };

/** What is reached. */
export type Destination =
  /** A drawn shape; `subResource` is the part of a service, such as blob; its usual part where absent. */
  | { readonly is: 'shape'; readonly id: ResourceId; readonly subResource?: string }
  | { readonly is: 'host'; readonly name: string }
  | { readonly is: 'address'; readonly address: number }
  /** A service behind its tag: whose account it is where that matters, and the host names that all stand for it. */
  | {
      readonly is: 'tag';
      readonly tag: ServiceTag;
      readonly owner?: 'microsoft' | 'anyone';
      readonly hosts?: readonly string[];
    }
  /** Some server that anyone may run, in no service tag. */
  | { readonly is: 'internet' };

export type Protocol = 'TCP' | 'UDP' | 'ICMP';

/** What is spoken over TCP, as far as a firewall reads it. */
export type Application = 'https' | 'http' | 'mssql' | 'other';

/** One flow. The port is 0 for ICMP. */
export type Flow = {
  readonly from: Source;
  readonly to: Destination;
  readonly protocol: Protocol;
  readonly port: number;
  readonly application: Application;
};

/** What is usually spoken on a port. */
export const applicationOn = (protocol: Protocol, port: number): Application => {
  if (protocol !== 'TCP') return 'other';
  if (port === 80 || port === 8080) return 'http';
  if (port === 1433) return 'mssql';
  return port === 443 || port === 8443 ? 'https' : 'other';
};

/** A flow with the application that is usual on its port. */
export const flow = (from: Source, to: Destination, port: number, protocol: Protocol = 'TCP'): Flow => ({
  from,
  to,
  protocol,
  port: protocol === 'ICMP' ? 0 : port,
  application: applicationOn(protocol, port),
});
