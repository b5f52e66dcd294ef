import { boolean, choice, ref } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/bastion/configuration-settings';

const standard = { field: 'sku', is: ['Standard', 'Premium'] } as const;
const premium = { field: 'sku', is: ['Premium'] } as const;

export const spec = defineResource({
  slug: 'bastion',
  title: 'Azure Bastion',
  category: 'network',
  summary: 'RDP and SSH to virtual machines without public addresses on them',
  parents: ['subnet'],
  container: false,
  size: { width: 160, height: 64 },
  nameStem: 'bas',
  learn: source,
  fields: {
    sku: choice({
      label: 'SKU',
      help: 'Basic has none of the features below.',
      options: [
        { value: 'Basic', label: 'Basic' },
        { value: 'Standard', label: 'Standard' },
        { value: 'Premium', label: 'Premium' },
      ],
      default: 'Standard',
      source,
    }),
    publicIp: ref({
      label: 'Public IP address',
      help: 'Standard. Only a private host of the Premium SKU has none.',
      kinds: ['public-ip'],
      chip: true,
    }),
    enablePrivateOnlyBastion: boolean({
      label: 'Private only',
      help: 'Reached through its private address, without a public one. Cannot be changed later.',
      default: false,
      when: premium,
      source: 'https://learn.microsoft.com/azure/bastion/private-only-deployment',
    }),
    enableTunneling: boolean({
      label: 'Native clients',
      help: 'Tunnels for SSH and RDP clients of your own.',
      default: false,
      when: standard,
      source: 'https://learn.microsoft.com/azure/bastion/native-client',
    }),
    enableFileCopy: boolean({
      label: 'File copy',
      help: 'Files can leave and enter through native clients.',
      default: false,
      when: standard,
      source: 'https://learn.microsoft.com/azure/bastion/vm-upload-download-native',
    }),
    enableIpConnect: boolean({
      label: 'Connect by IP address',
      help: 'Also reaches machines outside Azure, over VPN or ExpressRoute.',
      default: false,
      when: standard,
      source: 'https://learn.microsoft.com/azure/bastion/connect-ip-address',
    }),
    enableShareableLink: boolean({
      label: 'Shareable links',
      help: 'Whoever has the link reaches the sign-in of the machine, without the portal.',
      default: false,
      when: standard,
      source: 'https://learn.microsoft.com/azure/bastion/shareable-link',
    }),
    disableCopyPaste: boolean({
      label: 'No copy and paste',
      help: 'For sessions in the browser.',
      default: false,
      when: standard,
      source,
    }),
    enableSessionRecording: boolean({
      label: 'Session recording',
      help: 'Records sessions in the browser.',
      default: false,
      when: premium,
      source: 'https://learn.microsoft.com/azure/bastion/session-recording',
    }),
  },
});
