// A repair that lets flows pass: the smallest change for each of them, made one after the other.
import { sequence } from '../../edits/sequence.ts';
import { fail } from '../../lib/result.ts';
import type { Box, Design } from '../../model/design.ts';
import type { Fix } from '../../model/finding.ts';
import { type Admission, admission } from '../../reach/admit.ts';
import { decidingStep, type Trace } from '../../reach/step.ts';
import { trace } from '../../reach/trace.ts';
import { indexTopology, type Topology } from '../../topology/topology.ts';

const anywhere: Box = { x: 0, y: 0, width: 100, height: 100 };

/** The network as a design; places do not matter to what a flow needs. */
const asDesign = ({ network }: Topology): Design => ({
  name: '',
  description: '',
  network,
  layout: new Map([...network.resources.keys()].map((id) => [id, anywhere])),
});

/** Looks for the change that admits a flow. */
type Search = (design: Design, answer: Trace) => Admission | undefined;

/** The repair, or undefined where no change is known that admits all of the flows. */
export function admitting(topology: Topology, answers: readonly Trace[], search: Search = admission): Fix | undefined {
  if (answers.some((answer) => decidingStep(answer)?.obstacle === undefined)) return undefined;
  const found = answers.map((answer) => search(asDesign(topology), answer));
  const [first] = found;
  if (!first || found.some((one) => !one)) return undefined;
  const rest = answers.length - 1;
  const label = rest === 0 ? first.label : `${first.label}, and the same for ${rest} more`;
  return {
    label,
    edit: (design) => {
      const edit = sequence(design, label, (on) => {
        for (const { flow } of answers) {
          const now = trace(indexTopology(on.design().network), flow);
          const step = search(on.design(), now)?.edit(on.design());
          if (step?.ok) on.run(step.value);
        }
      });
      return edit.ok && edit.value.changes.length === 0
        ? fail([{ pointer: '', message: 'No change of the design is known that admits the flows.' }])
        : edit;
    },
  };
}
