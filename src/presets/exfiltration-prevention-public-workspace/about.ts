import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Exfiltration prevention, public workspace',
  summary:
    'The outbound control of data exfiltration prevention, with a workspace that people open from anywhere with Microsoft Entra ID and conditional access. Computes, storage, key vault and registry stay private; the firewall and the service endpoint policy of the training subnet decide what leaves. For teams outside the corporate network that accept sign-in as the only door to the workspace. Some views of the studio cannot show data of private storage, and what people see there is theirs to copy: the firewall does not stand between. A private workspace is recommended.',
  tags: ['own virtual network', 'firewall', 'exfiltration', 'AKS', 'public workspace'],
  statements: ['S05', 'S06', 'S07', 'S08', 'S13', 'S14', 'S15', 'S16', 'S17', 'S19', 'S20', 'S23', 'S24', 'S25', 'S31'],
  order: 70,
};
