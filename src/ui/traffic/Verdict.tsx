import Button from '@mui/material/Button';
import type { Design } from '../../model/design.ts';
import { intentExpectations } from '../../model/intent.ts';
import { useDocument } from '../../store/hooks.ts';
import { type Answer, admissionOf, applyAdmission, intentsFor, pinFlow } from '../../store/traffic.ts';
import type { Asked } from '../../store/traffic-view.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { nothingLook, verdictLooks } from './words.ts';

type Props = { readonly asked: Asked; readonly answer: Answer; readonly design: Design };

/** The smallest change that lets the flow pass, with what it does, and the button for it. */
function Admit({ asked, answer, design }: Props) {
  const found = admissionOf(design, answer);
  if (!found) {
    const denied = answer.is === 'trace' && answer.trace.verdict === 'denied';
    return denied ? <p className="rf-muted">No change is offered: none that opens only this flow is known.</p> : null;
  }
  return (
    <div className="rf-admit">
      <Button variant="outlined" onClick={() => applyAdmission(asked)}>
        Apply: {found.label}
      </Button>
      <div>
        <p className="rf-muted">The smallest change that admits this flow. Undo takes it back.</p>
        {found.steps.length > 1 ? (
          <ul className="rf-muted">
            {found.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

/** Pins the flow; what is pinned already says so. */
function Pins({ asked, design }: Omit<Props, 'answer'>) {
  const [pinned] = intentsFor(design.network, asked);
  return (
    <fieldset className="rf-pins">
      <legend>Pin as</legend>
      {intentExpectations.map((expect) => (
        <button
          key={expect}
          type="button"
          aria-pressed={pinned?.expect === expect}
          onClick={() => pinFlow(asked, expect)}
        >
          Must be {expect}
        </button>
      ))}
    </fieldset>
  );
}

/** What becomes of the flow: a sign, a word and the sentence that decides; what would change it, and pinning it. */
export function Verdict({ asked, answer, design }: Props) {
  const readOnly = useDocument((state) => state.readOnly);
  const look = answer.is === 'trace' ? verdictLooks[answer.trace.verdict] : nothingLook;
  const sentence = answer.is === 'trace' ? (answer.deciding?.text ?? '') : answer.reason;
  const missing = answer.is === 'trace' && answer.trace.verdict === 'unknown' ? answer.deciding?.missing : undefined;
  return (
    <>
      <p role="status" className="rf-verdict" data-verdict={answer.is === 'trace' ? answer.trace.verdict : 'nothing'}>
        <MdiIcon path={look.icon} sx={{ color: look.color, fontSize: 22 }} />
        <span>
          <strong>{look.word}.</strong> {sentence}
          {missing === undefined ? null : ` Not known: ${missing}.`}
        </span>
      </p>
      {readOnly || answer.is !== 'trace' ? null : <Admit asked={asked} answer={answer} design={design} />}
      {readOnly || answer.is !== 'trace' ? null : <Pins asked={asked} design={design} />}
    </>
  );
}
