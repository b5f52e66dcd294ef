import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Required outbound in hub and spoke',
  summary:
    'What Azure Machine Learning must reach when a hub firewall stands in the way: every required service tag as a rule of the firewall and of the security group, every required host name as a rule of the firewall, and routes that lead there. Storage is opened by the tag of its region alone, which is narrower than its host names. Computes have no public IP, so nothing is let in. Start here to prepare a hub that exists for Azure Machine Learning, or to see what a blocked compute lacks. It costs a firewall, and rules to revise when Microsoft changes the list.',
  tags: ['own virtual network', 'firewall', 'required outbound', 'private workspace'],
  statements: ['S05', 'S06', 'S07', 'S15', 'S16', 'S17', 'S19', 'S20', 'S21', 'S25', 'S31'],
  order: 90,
};
