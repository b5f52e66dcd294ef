import { learn } from '../../../facts/learn.ts';
import { type SubnetConstraint, subnetConstraints } from '../../../facts/subnets.ts';
import { formatPrefix, type Prefix } from '../../../lib/cidr.ts';
import { type Subnet, subnetPrefixes } from '../../../topology/networks.ts';
import { demandsOn } from '../../../topology/subnet-purpose.ts';
import { defineRule, msg } from '../../rule.ts';
import { enlargeFix, replanFix } from '../replan.ts';

const smallest = subnetConstraints.general.longestPrefix;

/** The largest prefix of a subnet. A purpose needs one prefix that is large enough. */
const largest = (subnet: Subnet): Prefix | undefined =>
  subnetPrefixes(subnet).reduce<Prefix | undefined>(
    (best, p) => (best && best.length <= p.length ? best : p),
    undefined,
  );

/** The first part of a range that is as large as Azure takes for the purpose. */
const cut = (prefix: Prefix, constraint: SubnetConstraint): Prefix => ({
  first: prefix.first,
  length: constraint.shortestPrefix ?? prefix.length,
});

export const rule = defineRule({
  id: 'addressing/subnet-below-minimum',
  title: 'Subnet of a size that Azure refuses',
  severity: 'error',
  sources: [learn.virtualNetworkFaq, learn.firewallFaq, learn.bastion, learn.gatewaySubnet, learn.dnsResolver],
  statements: ['S07'],
  messages: {
    tooSmall: msg`Subnet ${'subnet'} has the prefix ${'prefix'}. Azure takes no subnet smaller than /${'smallest'}, because it keeps five addresses of each. Use a /${'smallest'} or larger.`,
    purpose: msg`Subnet ${'subnet'} (${'prefix'}) is too small for its purpose, ${'purpose'}, which needs a /${'smallest'}. The deployment of that service fails. Use a /${'smallest'} or larger.`,
    tooLarge: msg`Subnet ${'subnet'} (${'prefix'}) is too large for its purpose, ${'purpose'}, which takes at most a /${'largest'}. The deployment of the endpoint fails. Use a prefix from /${'largest'} to /${'smallest'}.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const constraint = demandsOn(topology, subnet);
      const best = largest(subnet);
      if (!best) continue;
      const tiny = subnetPrefixes(subnet).find((prefix) => prefix.length > smallest);
      const where = { at: subnet, field: 'prefixes' };
      const purpose = constraint.title;
      const names = { subnet: subnet.name, prefix: formatPrefix(best), purpose, smallest: constraint.longestPrefix };
      const { shortestPrefix } = constraint;
      if (tiny) {
        const single = subnetPrefixes(subnet).length === 1;
        const lengths = [constraint.recommendedPrefix ?? smallest, constraint.longestPrefix];
        const fix = single ? enlargeFix(topology, subnet, lengths) : {};
        yield report('tooSmall', { subnet: subnet.name, prefix: formatPrefix(tiny), smallest }, { ...where, ...fix });
      } else if (best.length > constraint.longestPrefix) {
        yield report('purpose', names, { ...where, ...enlargeFix(topology, subnet, [constraint.longestPrefix]) });
      } else if (shortestPrefix !== null && best.length < shortestPrefix) {
        const fix = replanFix(
          subnet,
          subnetPrefixes(subnet).map((p) => (p.length < shortestPrefix ? cut(p, constraint) : p)),
        );
        yield report('tooLarge', { ...names, largest: shortestPrefix }, { ...where, fix });
      }
    }
  },
});
