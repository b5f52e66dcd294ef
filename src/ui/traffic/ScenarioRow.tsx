import Button from '@mui/material/Button';
import type { Design } from '../../model/design.ts';
import type { Checked, ScenarioResult } from '../../reach/scenarios/check.ts';
import { useDocument } from '../../store/hooks.ts';
import { admissionFor, admitFlow, decisive, flowLine } from '../../store/scenarios.ts';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { holdsLooks, optionalLook, stateLooks } from './check-looks.ts';
import { Disclosure } from './Disclosure.tsx';
import { StepList } from './StepList.tsx';

const rank: Readonly<Record<Checked['holds'], number>> = { no: 0, open: 1, yes: 2 };

/** Flows that decide first, of those the worst first; the order of the facts else. */
const sorted = (flows: readonly Checked[]): readonly Checked[] =>
  [...flows].sort((a, b) => Number(b.counts) - Number(a.counts) || rank[a.holds] - rank[b.holds]);

/** What is behind a flow: why, the change that lets it pass, and its steps. */
function FlowDetail({ one, design }: { readonly one: Checked; readonly design: Design }) {
  const readOnly = useDocument((state) => state.readOnly);
  const found = readOnly ? undefined : admissionFor(design, one);
  const { alike, expect, when } = one;
  const others = alike.slice(1).map((id) => design.network.resources.get(id)?.name ?? id);
  return (
    <>
      <p className="rf-check-text">
        Must {expect === 'allowed' ? 'pass' : 'not pass'}
        {when === undefined ? '' : ` when ${when}`}. <LearnLink href={one.source} />
      </p>
      {others.length > 0 ? <p className="rf-check-text">The same for {others.join(', ')}.</p> : null}
      {found ? (
        <Button variant="outlined" className="rf-check-do" onClick={() => admitFlow(one.flow)}>
          Apply: {found.label}
        </Button>
      ) : null}
      <StepList steps={one.trace.steps} network={design.network} />
    </>
  );
}

function FlowRow({ one, design }: { readonly one: Checked; readonly design: Design }) {
  const look = one.counts || one.holds !== 'no' ? holdsLooks[one.holds] : optionalLook;
  const reason = one.holds === 'yes' ? '' : ` ${decisive(one)?.text ?? ''}`;
  const kind = one.counts ? '' : 'Optional. ';
  return (
    <Disclosure look={look} title={one.purpose} note={`${kind}${flowLine(design.network, one.flow)}.${reason}`}>
      {() => <FlowDetail one={one} design={design} />}
    </Disclosure>
  );
}

function noteOf({ state, flows }: ScenarioResult): string {
  const needed = flows.filter(({ counts }) => counts);
  const count = (wanted: Checked['holds']): number => needed.filter(({ holds }) => holds === wanted).length;
  const verb = (number: number, words: string): string =>
    number === 0 ? '' : `${number} of ${needed.length} ${number === 1 ? 'is' : 'are'} ${words}`;
  const bad = count('no');
  const parts = [
    verb(bad, bad === 1 ? 'not as it should be' : 'not as they should be'),
    verb(count('open'), 'unknown'),
  ];
  const told = parts.filter((part) => part !== '').join(', ');
  const good = needed.length === 1 ? 'Its flow is as it should be' : `All ${needed.length} flows are as they should be`;
  return `${stateLooks[state].word}. ${told === '' ? good : `Of its flows, ${told}`}.`;
}

const keyed = (flows: readonly Checked[]) => flows.map((one, index) => ({ one, key: `${index} ${one.purpose}` }));

/** One scenario of a workspace, with its flows. */
export function ScenarioRow({ result, design }: { readonly result: ScenarioResult; readonly design: Design }) {
  const { scenario, state, flows } = result;
  return (
    <Disclosure look={stateLooks[state]} title={scenario.title} note={noteOf(result)} startsOpen={state === 'broken'}>
      {() => (
        <>
          <p className="rf-check-text">
            {scenario.summary} {scenario.sources[0] ? <LearnLink href={scenario.sources[0]} /> : null}
          </p>
          <ul className="rf-check-list" aria-label={`Flows: ${scenario.title}`}>
            {keyed(sorted(flows)).map(({ one, key }) => (
              <FlowRow key={key} one={one} design={design} />
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
