// The change that admits a flow of a scenario. What would open a service to everybody is not offered: no scenario asks
// for that.
import type { Design } from '../../model/design.ts';
import type { Change } from '../../model/edit.ts';
import { type Admission, admission } from '../admit.ts';
import type { Trace } from '../step.ts';

const opensDoor = (change: Change): boolean =>
  change.type === 'set-props' &&
  (change.props.publicNetworkAccess === 'Enabled' ||
    change.props.publicNetworkAccessForIngestion === 'Enabled' ||
    change.props.defaultAction === 'Allow');

/** The smallest change that admits a flow and opens no service to the public network, where there is one. */
export function privateAdmission(design: Design, answer: Trace): Admission | undefined {
  const found = admission(design, answer);
  const edit = found?.edit(design);
  return edit?.ok && edit.value.changes.some(opensDoor) ? undefined : found;
}
