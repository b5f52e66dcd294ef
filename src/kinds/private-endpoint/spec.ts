import { choice, ref, refs, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { linkTargets } from '../link-targets.ts';

export const spec = defineResource({
  slug: 'private-endpoint',
  title: 'Private endpoint',
  category: 'network',
  summary: 'Private address in a subnet for one sub-resource of a service',
  parents: ['subnet'],
  container: false,
  size: { width: 160, height: 64 },
  nameStem: 'pe',
  learn: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  fields: {
    target: ref({
      label: 'Target',
      help: 'Service that the endpoint leads to.',
      kinds: linkTargets,
      layer: 'private-link',
    }),
    subResource: text({
      label: 'Sub-resource',
      help: 'Group id of the target: amlworkspace, blob, file, vault, registry and so on.',
      format: 'token',
      source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource',
    }),
    approval: choice({
      label: 'Approval',
      help: 'Manual endpoints carry no traffic until the owner of the target approves them.',
      options: [
        { value: 'Auto', label: 'Automatic' },
        { value: 'Manual', label: 'Manual, pending' },
      ],
      default: 'Auto',
      source: 'https://learn.microsoft.com/azure/private-link/manage-private-endpoint',
    }),
    privateDnsZones: refs({
      label: 'DNS zone group',
      help: 'Zones that receive the records of this endpoint. A workspace needs two.',
      kinds: ['private-dns-zone'],
      layer: 'dns',
      source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
    }),
    applicationSecurityGroups: refs({
      label: 'Application security groups',
      help: 'Groups that it is a member of, for rules of network security groups.',
      kinds: ['application-security-group'],
      chip: true,
      sparse: true,
      source: 'https://learn.microsoft.com/azure/private-link/configure-asg-private-endpoint',
    }),
  },
});
