import '../inspector/inspector.css';
import './trace.css';
import { useDeferredValue } from 'react';
import { useDocument } from '../../store/hooks.ts';
import { answerTo } from '../../store/traffic.ts';
import { flowAsked, useQuestion, useRecent } from '../../store/traffic-view.ts';
import { FlowForm } from './FlowForm.tsx';
import { IntentList } from './IntentList.tsx';
import { RecentFlows } from './RecentFlows.tsx';
import { StepList } from './StepList.tsx';
import { Verdict } from './Verdict.tsx';

/** One flow: its two ends, the verdict and the steps that lead to it; beside it what the design is meant to do. */
export function TraceView() {
  const design = useDeferredValue(useDocument((state) => state.design));
  const question = useQuestion();
  const recent = useRecent();
  const { network } = design;
  const asked = flowAsked(question);
  const answer = asked === null ? null : answerTo(network, asked);
  if (network.resources.size === 0) {
    return <p className="rf-nothing">Draw who begins a flow and what it reaches, then ask here what becomes of it.</p>;
  }
  return (
    <div className="rf-trace">
      <FlowForm question={question} network={network} />
      <div className="rf-trace-body">
        <section className="rf-trace-answer" aria-label="Trace">
          {asked === null || answer === null ? (
            <p className="rf-nothing">
              Choose where the flow begins and what it reaches: type it, pick it on the canvas or use what is selected.
            </p>
          ) : (
            <>
              <Verdict asked={asked} answer={answer} design={design} />
              {answer.is === 'trace' ? <StepList steps={answer.trace.steps} network={network} /> : null}
            </>
          )}
        </section>
        <div className="rf-trace-side">
          <IntentList network={network} asked={asked} />
          <RecentFlows recent={recent} asked={asked} network={network} />
        </div>
      </div>
    </div>
  );
}
