// A corporate network of which nobody has said where it asks for names.
import { applyEdit } from '../edits/apply.ts';
import { setFields } from '../edits/edits.ts';
import type { Design } from '../model/design.ts';
import { indexTopology } from '../topology/topology.ts';

/** The design whose corporate network says nothing of where it asks. */
export function silentSite(design: Design): Design {
  const [site] = indexTopology(design.network).of('on-premises');
  if (!site) throw new Error('no on-premises');
  const applied = applyEdit(design, setFields(design, site.id, { forwarders: [], dnsServers: [] }));
  if (!applied.ok) throw new Error('the edit was refused');
  return applied.value.design;
}
