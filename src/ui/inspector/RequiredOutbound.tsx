import { mdiInformationOutline } from '@mdi/js';
import Switch from '@mui/material/Switch';
import { useId, useMemo, useState } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { useDocument } from '../../store/hooks.ts';
import { outboundOf, switchOutbound } from '../../store/required-outbound.ts';
import type { GroupCoverage } from '../../topology/outbound-coverage.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { LearnLink } from '../primitives/LearnLink.tsx';

type Need = GroupCoverage['needs'][number];

/** Destinations, each once, with its ports: "AzureMonitor TCP 443", "pypi.org". */
function destinations(needs: readonly Need[]): readonly string[] {
  const found = new Map<string, { readonly need: Need; readonly ports: number[] }>();
  for (const need of needs) {
    const key = `${need.name} ${need.protocol}`;
    const known = found.get(key);
    if (known) known.ports.push(need.port);
    else found.set(key, { need, ports: [need.port] });
  }
  return [...found.values()].map(({ need, ports }) =>
    need.kind === 'fqdn' && ports.join() === '443' ? need.name : `${need.name} ${need.protocol} ${ports.join(', ')}`,
  );
}

const reasons = {
  'added-by-azure': 'Added by Azure',
  'host-names': 'Host names need a firewall',
} as const;

const explained = {
  'added-by-azure': 'The managed network opens these by itself.',
  'host-names': 'A security group knows addresses and service tags, but no host names.',
} as const;

/** What stands below the title: why the switch is fixed, or how much of a scenario is let through. */
function status({ fixed, state, needs, missing }: GroupCoverage): string {
  if (fixed !== undefined) return reasons[fixed];
  return state === 'mixed' ? `${needs.length - missing.length} of ${needs.length} let through` : '';
}

/** What a scenario is for, where it leads to, and where that is written. */
function About({ coverage }: { readonly coverage: GroupCoverage }) {
  const { group, needs, missing, leftOut, state, fixed } = coverage;
  const purposes = [...new Set(needs.map(({ purpose }) => purpose))];
  return (
    <div className="rf-about">
      <p>{purposes.join('. ')}.</p>
      <ul className="rf-outbound-names">
        {destinations(needs).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {state === 'mixed' ? <p>Missing: {destinations(missing).join(', ')}.</p> : null}
      {leftOut.length > 0 ? <p>Not possible in rules here: {destinations(leftOut).join(', ')}.</p> : null}
      {fixed === undefined ? null : <p>{explained[fixed]}</p>}
      <p>
        <LearnLink href={group.source} />
      </p>
    </div>
  );
}

type RowProps = { readonly id: ResourceId; readonly coverage: GroupCoverage; readonly readOnly: boolean };

/** One scenario with its switch. */
function OutboundRow({ id, coverage, readOnly }: RowProps) {
  const [open, setOpen] = useState(false);
  const base = useId();
  const { group, state, fixed } = coverage;
  const words = status(coverage);
  return (
    <li className="rf-row rf-outbound-row" data-state={state}>
      <div className="rf-field-head">
        <span className="rf-row-words">
          <label htmlFor={`${base}-input`}>{group.title}</label>
          <span className="rf-required-origin" id={`${base}-status`}>
            {words}
          </span>
        </span>
        <IconAction
          className="rf-field-info"
          icon={mdiInformationOutline}
          iconSize={16}
          label={`About ${group.title}`}
          side="top"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        <Switch
          checked={state === 'on'}
          disabled={readOnly || fixed !== undefined}
          onChange={(event) => switchOutbound(id, group.scenario, event.target.checked)}
          slotProps={{ input: { id: `${base}-input`, 'aria-describedby': `${base}-status` } }}
        />
      </div>
      {open ? <About coverage={coverage} /> : null}
    </li>
  );
}

/** The scenarios that Azure Machine Learning needs to get out for, each with a switch that writes the rules for it. */
export function RequiredOutbound({ id, readOnly }: { readonly id: ResourceId; readonly readOnly: boolean }) {
  const network = useDocument((state) => state.design.network);
  const groups = useMemo(() => outboundOf(network, id), [network, id]);
  if (groups.length === 0) return null;
  const on = groups.filter(({ state }) => state === 'on').length;
  return (
    <details className="rf-required-rules">
      <summary>
        Required outbound: {on} of {groups.length} let through
      </summary>
      <ul className="rf-rows">
        {groups.map((coverage) => (
          <OutboundRow key={coverage.group.scenario} id={id} coverage={coverage} readOnly={readOnly} />
        ))}
      </ul>
    </details>
  );
}
