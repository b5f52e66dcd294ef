import { learn } from '../../../facts/learn.ts';
import type { ResourceId } from '../../../model/ids.ts';
import type { IntentEnd } from '../../../model/intent.ts';
import { askedWords, intentStates } from '../../../reach/intents.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';
import { admitting } from '../admitting.ts';

/** Flows for which a change is looked for at once; a design with more broken intents has other worries. */
const most = 20;

const shapeOf = (topology: Topology, end: IntentEnd): readonly ResourceId[] =>
  typeof end !== 'string' && topology.get(end.shape) ? [end.shape] : [];

export const rule = defineRule({
  id: 'traffic/intent-broken',
  title: 'Intent that does not hold',
  severity: 'error',
  sources: [learn.amlTrafficFlow],
  messages: {
    denied: msg`${'flow'} must be allowed and is denied. ${'reason'}`,
    allowed: msg`${'flow'} must be denied and is allowed. ${'reason'}`,
    unknown: msg`${'flow'} must be ${'expect'}, and the design does not tell whether it is. ${'reason'}`,
    lost: msg`${'flow'} must be ${'expect'}, and cannot be judged. ${'reason'}`,
  },
  *check(topology, report) {
    let sought = 0;
    for (const { intent, state } of intentStates(topology)) {
      if (state.is === 'holds') continue;
      const ends = [intent.from, intent.to].flatMap((end) => shapeOf(topology, end));
      const [at, ...related] = ends;
      const where = { at: at === undefined ? null : { id: at }, related, intent: intent.id };
      const { expect } = intent;
      const said = { flow: askedWords(topology, intent), reason: state.reason };
      if (state.is !== 'broken') {
        const message = state.is === 'open' ? 'unknown' : 'lost';
        yield report(message, { ...said, expect }, { ...where, severity: 'warning' });
      } else if (expect === 'denied') yield report('allowed', said, where);
      else {
        sought += 1;
        const fix = sought <= most ? admitting(topology, [state.trace]) : undefined;
        yield report('denied', said, { ...where, ...(fix && { fix }) });
      }
    }
  },
});
