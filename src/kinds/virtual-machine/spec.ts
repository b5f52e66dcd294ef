import { boolean, choice, ref, refs, rows, text, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { zone } from '../forwarders.ts';

export const spec = defineResource({
  slug: 'virtual-machine',
  title: 'Virtual machine',
  category: 'compute',
  summary: 'Jump box, DNS server or network appliance of your own',
  parents: ['subnet'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'vm',
  learn: 'https://learn.microsoft.com/azure/virtual-machines/overview',
  fields: {
    role: choice({
      label: 'Role',
      help: 'What it does for the network.',
      options: [
        { value: 'jump-box', label: 'Jump box' },
        { value: 'dns-server', label: 'DNS server' },
        { value: 'appliance', label: 'Network appliance' },
        { value: 'other', label: 'Other' },
      ],
      default: 'jump-box',
    }),
    os: choice({
      label: 'Operating system',
      help: 'Ubuntu 24.04 LTS or Windows Server 2025.',
      options: [
        { value: 'Linux', label: 'Linux' },
        { value: 'Windows', label: 'Windows' },
      ],
      default: 'Linux',
    }),
    size: text({
      label: 'Size',
      help: 'A generation 2 size that takes Trusted launch.',
      format: 'token',
      default: 'Standard_D2s_v5',
      suggestions: ['Standard_B2s_v2', 'Standard_D2s_v5', 'Standard_D4s_v5', 'Standard_F4s_v2'],
      source: 'https://learn.microsoft.com/azure/virtual-machines/trusted-launch#virtual-machines-sizes',
    }),
    privateIpAddress: text({
      label: 'Private address',
      help: 'Static address in its subnet, by which routes and DNS settings name it. Empty lets Azure choose.',
      format: 'ipv4',
      source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/private-ip-addresses',
    }),
    ipForwarding: boolean({
      label: 'IP forwarding',
      help: 'Lets it pass on traffic that is meant for others. A network appliance needs it.',
      default: false,
      source:
        'https://learn.microsoft.com/azure/virtual-network/virtual-network-network-interface#enable-or-disable-ip-forwarding',
    }),
    networkSecurityGroup: ref({
      label: 'Network security group',
      help: 'Filters its own traffic, besides the group of the subnet.',
      kinds: ['network-security-group'],
      chip: true,
    }),
    applicationSecurityGroups: refs({
      label: 'Application security groups',
      help: 'Names by which security rules include it.',
      kinds: ['application-security-group'],
      chip: true,
      source: 'https://learn.microsoft.com/azure/virtual-network/application-security-groups',
    }),
    publicIp: ref({
      label: 'Public IP address',
      help: 'Makes it reachable from the internet, as far as its security groups allow.',
      kinds: ['public-ip'],
      chip: true,
    }),
    forwarders: rows({
      label: 'Forwarders',
      help: 'Where it asks for names. 168.63.129.16 is Azure DNS.',
      item: 'forwarder',
      when: { field: 'role', is: ['dns-server'] },
      source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
      columns: {
        zone,
        targets: texts({
          label: 'Servers',
          help: 'Addresses of DNS servers.',
          format: 'ipv4',
          suggestions: ['168.63.129.16'],
        }),
      },
    }),
  },
});
