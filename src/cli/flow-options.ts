// The options that say of which protocol and on which port a flow is.
import { parsePorts } from '../lib/ports.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Protocol } from '../reach/flow.ts';

const protocols: Readonly<Record<string, Protocol>> = { tcp: 'TCP', udp: 'UDP', icmp: 'ICMP' };

/** `--protocol`, in any case. */
export function protocolOf(text: string): Result<Protocol, string> {
  const name = text.toLowerCase();
  const protocol = Object.hasOwn(protocols, name) ? protocols[name] : undefined;
  return protocol ? ok(protocol) : fail(`There is no protocol ${text}; use tcp, udp or icmp.`);
}

/** `--port`, one number. */
export function portOf(text: string): Result<number, string> {
  const parsed = parsePorts(text);
  if (!parsed.ok || parsed.value.first !== parsed.value.last || parsed.value.first === 0)
    return fail('Say one port from 1 to 65535: --port 443.');
  return ok(parsed.value.first);
}
