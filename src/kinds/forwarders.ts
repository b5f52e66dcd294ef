// Columns of tables that say where a DNS server asks: those of machines and of on-premises networks.
import { text } from '../model/field.ts';

/** The zone that a row is about. */
export const zone = text({
  label: 'Zone',
  help: 'Public zone, or a dot for all other names.',
  format: 'domain',
  default: '.',
});
