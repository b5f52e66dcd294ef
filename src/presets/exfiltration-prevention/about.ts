import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Data exfiltration prevention',
  summary:
    'Hub and spoke for sensitive data in production: every service is private, the firewall opens only destinations that nobody can write to, and the training subnet reaches storage through a service endpoint whose policy admits the accounts of the workspace and those that Azure Machine Learning manages. Package sources, telemetry and the system logs of the AKS extension stay closed, so images come ready from the registry. It costs a firewall, and a change of rules or of the policy for each new destination or account.',
  tags: ['own virtual network', 'firewall', 'exfiltration', 'AKS', 'private workspace'],
  statements: ['S05', 'S06', 'S07', 'S08', 'S14', 'S15', 'S16', 'S17', 'S19', 'S20', 'S23', 'S24', 'S25', 'S31'],
  order: 60,
};
