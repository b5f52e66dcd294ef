// What a text field may hold. Each format has one parser; it returns the normal form or a sentence for the person.
import { formatAddress, parseAddress, parsePrefix } from '../lib/cidr.ts';
import { parsePorts } from '../lib/ports.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { parseAzureId } from './azure-id.ts';

export type Format =
  | 'free'
  | 'cidr'
  | 'ipv4'
  | 'address'
  | 'ip-or-cidr'
  | 'ports'
  | 'port'
  | 'fqdn'
  | 'fqdn-pattern'
  | 'domain'
  | 'dns-server'
  | 'service-tag'
  | 'application-protocol'
  | 'token'
  | 'region'
  | 'resource-group'
  | 'resource-id'
  | 'azure-scope'
  | 'guid';

type Parser = (text: string) => Result<string, string>;

const tagPattern = /^[A-Za-z][A-Za-z0-9]{1,63}(\.[A-Za-z0-9]{1,63})?$/;
const label = '[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const hostPattern = new RegExp(`^${label}(\\.${label})*\\.?$`);
const protocolPattern = /^(http|https|mssql):([0-9]{1,5})$/i;

const cidr: Parser = (text) => {
  const prefix = parsePrefix(text);
  return prefix.ok ? ok(text) : prefix;
};

const ipv4: Parser = (text) => {
  const address = parseAddress(text);
  return address.ok ? ok(formatAddress(address.value)) : address;
};

const serviceTag: Parser = (text) =>
  tagPattern.test(text)
    ? ok(text)
    : fail('A service tag is one name such as AzureActiveDirectory or Storage.WestEurope.');

const ipOrCidr: Parser = (text) => (text.includes('/') ? cidr(text) : ipv4(text));

const address: Parser = (text) => {
  if (text === '*') return ok(text);
  if (/^[0-9]/.test(text)) return ipOrCidr(text);
  return tagPattern.test(text) || hostPattern.test(text)
    ? ok(text)
    : fail('Use *, an IPv4 address, a CIDR prefix or one service tag.');
};

const fqdn: Parser = (text) =>
  text.length <= 253 && hostPattern.test(text)
    ? ok(text)
    : fail('Use a host name such as pypi.org, without scheme, port or path.');

const fqdnPattern: Parser = (text) => {
  if (text === '*') return ok(text);
  return fqdn(text.startsWith('*.') ? text.slice(2) : text).ok
    ? ok(text)
    : fail('Use a host name such as pypi.org or *.pypi.org; a wildcard may only stand at the left end.');
};

const domain: Parser = (text) => {
  const name = text.toLowerCase().replace(/(?<=.)\.$/, '');
  return name === '.' || fqdn(name).ok ? ok(name) : fail('Use a domain such as azureml.ms, or a dot for all names.');
};

const port: Parser = (text) =>
  /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65535 ? ok(text) : fail('A port is a number from 1 to 65535.');

const dnsServer: Parser = (text) => {
  const [, host = '', number = '53'] = /^([0-9.]+)(?::([0-9]+))?$/.exec(text) ?? [];
  const server = ipv4(host);
  if (!server.ok || !port(number).ok) return fail('Use an address such as 10.0.0.4, or 10.0.0.4:5353 with a port.');
  return ok(number === '53' ? server.value : `${server.value}:${number}`);
};

const applicationProtocol: Parser = (text) => {
  const match = protocolPattern.exec(text);
  return match?.[2] !== undefined && port(match[2]).ok
    ? ok(text.toLowerCase())
    : fail('Use http, https or mssql with a port, such as https:443.');
};

const region: Parser = (text) => {
  const name = text.toLowerCase().replaceAll(' ', '');
  return /^[a-z0-9]{2,40}$/.test(name) ? ok(name) : fail('Use the name of an Azure region such as westeurope.');
};

const resourceGroup: Parser = (text) =>
  /^[\p{L}\p{N}._()-]{1,90}$/u.test(text) && !text.endsWith('.')
    ? ok(text)
    : fail('A resource group has up to 90 letters, digits and . _ - ( ), and does not end with a dot.');

const resourceId: Parser = (text) =>
  parseAzureId(text)
    ? ok(text)
    : fail('Use a full id: /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/name.');

const scopePattern = /^\/subscriptions\/[0-9a-f-]{36}(\/resourceGroups\/[^/]{1,90})?$/i;

const azureScope: Parser = (text) =>
  scopePattern.test(text) || parseAzureId(text)
    ? ok(text)
    : fail('Use the full id of a subscription, a resource group or a resource: /subscriptions/…');

const guid: Parser = (text) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
    ? ok(text.toLowerCase())
    : fail('Use a GUID such as 00000000-0000-0000-0000-000000000000.');

const parsers: Readonly<Record<Format, Parser>> = {
  free: (text) => ok(text),
  cidr,
  ipv4,
  address,
  'ip-or-cidr': ipOrCidr,
  ports: (text) => {
    const parsed = parsePorts(text);
    return parsed.ok ? ok(text) : parsed;
  },
  port,
  fqdn,
  'fqdn-pattern': fqdnPattern,
  domain,
  'dns-server': dnsServer,
  'service-tag': serviceTag,
  'application-protocol': applicationProtocol,
  token: (text) => (/^[A-Za-z0-9._/-]{1,200}$/.test(text) ? ok(text) : fail('Use letters, digits and . _ / - only.')),
  region,
  'resource-group': resourceGroup,
  'resource-id': resourceId,
  'azure-scope': azureScope,
  guid,
};

/** The text in its normal form, or a sentence that says what the format expects. Total for any text. */
export const parseFormat = (format: Format, text: string): Result<string, string> => parsers[format](text);
