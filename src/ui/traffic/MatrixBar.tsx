import { mdiDownload } from '@mdi/js';
import { useState } from 'react';
import { kindTitle } from '../../store/catalog.ts';
import {
  downloadMatrix,
  type MatrixFilter,
  type MatrixState,
  narrowMatrix,
  type ShownMatrix,
  setMatrixPort,
  useMatrix,
} from '../../store/matrix.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { SearchField } from '../primitives/SearchField.tsx';

type Plan = NonNullable<MatrixState['plan']>;

const others: Readonly<Record<string, string>> = {
  'serverless-compute': 'Serverless compute',
  'trusted-service': 'Trusted services',
  'service-tag': 'Service tag',
};

type KindProps = {
  readonly label: string;
  readonly value: string;
  readonly ends: readonly { readonly kind: string }[];
  readonly onChange: (kind: string) => void;
};

/** One kind of the ends that are there, or all. */
function KindChoice({ label, value, ends, onChange }: KindProps) {
  const kinds = [...new Set([...ends.map(({ kind }) => kind), ...(value === '' ? [] : [value])])];
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{label}: all</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {others[kind] ?? kindTitle(kind)}
        </option>
      ))}
    </select>
  );
}

const protocols = ['TCP', 'UDP', 'ICMP'] as const;

/** The usual port of each destination, or one for all. */
function PortChoice({ port }: { readonly port: MatrixState['port'] }) {
  const [text, setText] = useState(port ? String(port.port) : '443');
  const choose = (protocol: string, written: string) => {
    const known = protocols.find((each) => each === protocol);
    const number = Number(written);
    const isPort = /^\d{1,5}$/.test(written) && number > 0 && number < 65_536;
    if (!known) setMatrixPort(null);
    else if (known === 'ICMP' || isPort) setMatrixPort({ protocol: known, port: known === 'ICMP' ? 0 : number });
  };
  return (
    <>
      <select
        aria-label="Ports"
        value={port?.protocol ?? 'usual'}
        onChange={(event) => choose(event.target.value, text)}
      >
        <option value="usual">Usual ports</option>
        {protocols.map((protocol) => (
          <option key={protocol} value={protocol}>
            {protocol === 'ICMP' ? 'Ping (ICMP)' : `One ${protocol} port`}
          </option>
        ))}
      </select>
      {port && port.protocol !== 'ICMP' ? (
        <input
          className="rf-matrix-port"
          inputMode="numeric"
          aria-label="Port"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            choose(port.protocol, event.target.value);
          }}
        />
      ) : null}
    </>
  );
}

const verdicts = [
  ['', 'Every verdict'],
  ['allowed', 'Allowed only'],
  ['denied', 'Denied only'],
  ['unknown', 'Unknown only'],
] as const;

/** What narrows the matrix, and the way to take it along. */
export function MatrixBar({ plan, shown }: { readonly plan: Plan; readonly shown: ShownMatrix }) {
  const filter: MatrixFilter = useMatrix((state) => state.filter);
  const port = useMatrix((state) => state.port);
  const asVerdict = (text: string) => verdicts.find(([verdict]) => verdict === text)?.[0] ?? '';
  return (
    <div className="rf-matrix-bar">
      <SearchField label="Search sources" value={filter.from} onChange={(from) => narrowMatrix({ from })} />
      <KindChoice
        label="Source kind"
        value={filter.fromKind}
        ends={plan.sources}
        onChange={(fromKind) => narrowMatrix({ fromKind })}
      />
      <SearchField label="Search destinations" value={filter.to} onChange={(to) => narrowMatrix({ to })} />
      <KindChoice
        label="Destination kind"
        value={filter.toKind}
        ends={plan.destinations}
        onChange={(toKind) => narrowMatrix({ toKind })}
      />
      <select
        aria-label="Verdict"
        value={filter.verdict}
        onChange={(event) => narrowMatrix({ verdict: asVerdict(event.target.value) })}
      >
        {verdicts.map(([verdict, label]) => (
          <option key={verdict} value={verdict}>
            {label}
          </option>
        ))}
      </select>
      <PortChoice port={port} />
      <button type="button" className="rf-matrix-action" onClick={() => downloadMatrix(shown)}>
        <MdiIcon path={mdiDownload} sx={{ fontSize: 16 }} />
        Download CSV
      </button>
    </div>
  );
}
