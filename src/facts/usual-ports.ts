// The port on which a service is usually asked, where it is not HTTPS.
import { type LearnUrl, learn } from './learn.ts';

/** A transport protocol with a port. */
export type UsualPort = { readonly protocol: 'TCP' | 'UDP'; readonly port: number; readonly source: LearnUrl };

const tcp = (port: number, source: LearnUrl): UsualPort => ({ protocol: 'TCP', port, source });

const https = tcp(443, learn.amlFirewall);
/** The file share of a workspace is mounted over SMB. */
const smb = tcp(445, learn.amlFirewall);
const postgresql = tcp(5432, learn.postgresqlFirewall);
const mysql = tcp(3306, learn.mysqlNetworking);

const services: Readonly<Record<string, UsualPort>> = {
  'sql-server': tcp(1433, learn.sqlFirewall),
  'postgresql-server': postgresql,
  'postgresql-flexible-server': postgresql,
  'mysql-server': mysql,
  'mysql-flexible-server': mysql,
  'mariadb-server': mysql,
  'redis-cache': tcp(6380, learn.redisConfiguration),
  'managed-redis': tcp(10000, learn.redisTls),
};

/** The port of a service by its slug in private-link.ts, for a sub-resource of it. */
export const usualPortOf = (service: string, subResource: string): UsualPort =>
  service === 'storage-account' && subResource === 'file' ? smb : (services[service] ?? https);

/** Where people sign in to a machine. */
export const machinePorts = {
  Linux: tcp(22, learn.bastionNsg),
  Windows: tcp(3389, learn.bastionNsg),
} as const;

/** Where a DNS server is asked. */
export const dnsPort: UsualPort = { protocol: 'UDP', port: 53, source: learn.dnsResolver };
