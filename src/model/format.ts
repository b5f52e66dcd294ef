// What a text field may hold. Each format has one parser; it returns the normal form or a sentence for the person.
import { formatAddress, parseAddress, parsePrefix } from '../lib/cidr.ts';
import { parsePorts } from '../lib/ports.ts';
import { fail, ok, type Result } from '../lib/result.ts';

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
  | 'service-tag'
  | 'application-protocol'
  | 'token';

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

const port: Parser = (text) =>
  /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65535 ? ok(text) : fail('A port is a number from 1 to 65535.');

const applicationProtocol: Parser = (text) => {
  const match = protocolPattern.exec(text);
  return match?.[2] !== undefined && port(match[2]).ok
    ? ok(text.toLowerCase())
    : fail('Use http, https or mssql with a port, such as https:443.');
};

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
  'service-tag': serviceTag,
  'application-protocol': applicationProtocol,
  token: (text) => (/^[A-Za-z0-9._/-]{1,200}$/.test(text) ? ok(text) : fail('Use letters, digits and . _ / - only.')),
};

/** The text in its normal form, or a sentence that says what the format expects. Total for any text. */
export const parseFormat = (format: Format, text: string): Result<string, string> => parsers[format](text);
