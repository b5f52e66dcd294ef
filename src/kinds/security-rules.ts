// Columns that tables of security rules share: those of security groups and of network managers.
import { choice, texts } from '../model/field.ts';

/** Whether the rule is about what comes in or what goes out. */
export const direction = (help: string, usual: 'Inbound' | 'Outbound') =>
  choice({
    label: 'Direction',
    help,
    options: [
      { value: 'Inbound', label: 'Inbound' },
      { value: 'Outbound', label: 'Outbound' },
    ],
    default: usual,
  });

type Transport = 'Tcp' | 'Udp' | 'Icmp' | 'Esp' | 'Ah';

/** Transport protocol; the kinds spell "any" differently. */
export const protocol = <Any extends string>(any: Any) =>
  choice<Transport | Any>({
    label: 'Protocol',
    help: 'Transport protocol.',
    options: [
      { value: 'Tcp', label: 'TCP' },
      { value: 'Udp', label: 'UDP' },
      { value: 'Icmp', label: 'ICMP' },
      { value: 'Esp', label: 'ESP' },
      { value: 'Ah', label: 'AH' },
      { value: any, label: 'Any' },
    ],
    default: 'Tcp',
  });

/** Addresses and service tags at one end. */
export const addresses = (label: string, help: string, usual: string) =>
  texts({ label, help, format: 'address', default: [usual] });

/** Ports at one end. */
export const ports = (label: string, usual: readonly string[]) =>
  texts({ label, help: '*, a port or a range.', format: 'ports', default: usual });
