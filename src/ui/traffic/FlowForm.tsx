import { mdiSwapHorizontal } from '@mdi/js';
import { useId, useState } from 'react';
import type { Network } from '../../model/design.ts';
import { intentProtocols } from '../../model/intent.ts';
import { ask, type Question, rememberFlow, swapEnds } from '../../store/traffic-view.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { EndField } from './EndField.tsx';

/** Ports that people ask about. */
const usual = [443, 80, 22, 53, 445, 1433, 3389, 5432, 8080, 8443] as const;

/** The port as it is typed; the question keeps the last good one. */
function PortField({ port, protocol }: Pick<Question, 'port' | 'protocol'>) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const isGood = (text: string) => /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65_535;
  const shown = protocol === 'ICMP' ? '' : (draft ?? String(port));
  const wrong = protocol !== 'ICMP' && !isGood(shown);
  return (
    <div className="rf-flow-port">
      <label htmlFor={id}>Port</label>
      <input
        id={id}
        className="rf-input"
        list={`${id}-usual`}
        inputMode="numeric"
        autoComplete="off"
        value={shown}
        disabled={protocol === 'ICMP'}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={({ target }) => {
          setDraft(target.value);
          if (isGood(target.value)) ask({ port: Number(target.value) });
        }}
        onBlur={() => {
          setDraft(null);
          rememberFlow();
        }}
      />
      <datalist id={`${id}-usual`}>
        {usual.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {wrong ? (
        <span className="rf-field-error" id={`${id}-error`}>
          1 to 65535
        </span>
      ) : null}
    </div>
  );
}

/** The flow that is asked about. */
export function FlowForm({ question, network }: { readonly question: Question; readonly network: Network }) {
  const id = useId();
  return (
    <section className="rf-flow-form" aria-label="Flow">
      <EndField name="from" end={question.from} network={network} />
      <IconAction icon={mdiSwapHorizontal} label="Swap the ends" onClick={swapEnds} className="rf-flow-swap" />
      <EndField name="to" end={question.to} network={network} />
      <PortField port={question.port} protocol={question.protocol} />
      <div className="rf-flow-protocol">
        <label htmlFor={id}>Protocol</label>
        <select
          id={id}
          className="rf-input rf-select"
          value={question.protocol}
          onChange={({ target }) => {
            ask({ protocol: intentProtocols.find((each) => each === target.value) ?? 'TCP' });
            rememberFlow();
          }}
        >
          {intentProtocols.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
    </section>
  );
}
