// The exfiltration report: for everybody who could send data out, each destination that outsiders can write to and that
// stays open, by which way, and what closes it.
// https://learn.microsoft.com/azure/machine-learning/how-to-prevent-data-loss-exfiltration
import { learn } from '../../facts/learn.ts';
import { requiredFqdns } from '../../facts/required-outbound.ts';
import { scenarioFqdns } from '../../facts/scenario-outbound.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Topology } from '../../topology/topology.ts';
import { flow, type Source } from '../flow.ts';
import type { Step, Trace } from '../step.ts';
import { trace } from '../trace.ts';
import { dnsOpening } from './dns.ts';
import { closingOf, judge, through } from './judge.ts';
import { anyOtherPort, type Form, hostProbes, mainProbes, type Probe, tagProbes } from './probes.ts';
import type { Gate, Leak, Opening } from './report.ts';
import { type Sender, senders } from './sources.ts';

type Answered = { readonly form: Form; readonly gate: Gate; readonly trace: Trace };

const ask = (topology: Topology, from: Source, form: Form, gate: Gate): Answered => ({
  form,
  gate,
  trace: trace(topology, flow(from, form.to, gate.port, gate.protocol)),
});

/** What of a probe is open on one port: the widest form where all of it is, else the narrower ones. */
function openForms(topology: Topology, from: Source, { forms }: Probe, gate: Gate): readonly Answered[] {
  const [widest, ...narrower] = forms;
  if (!widest) return [];
  const whole = ask(topology, from, widest, gate);
  if (whole.trace.verdict !== 'unknown' || narrower.length === 0)
    return whole.trace.verdict === 'denied' ? [] : [whole];
  const parts = narrower.map((form) => ask(topology, from, form, gate));
  const open = parts.filter(({ trace: { verdict } }) => verdict === 'allowed');
  if (open.length > 0) return open;
  const unsure = parts.filter(({ trace: { verdict } }) => verdict === 'unknown');
  return unsure.length === parts.length ? [whole] : unsure;
}

const decidedBy = (by: readonly Step[]): string =>
  by.map(({ layer, element }) => `${layer} ${element?.id ?? ''} ${element?.row ?? ''}`).join(';');

/** Hosts that AKS nodes and the extension cannot do without, in the region of the design. */
const ofNodes = memoByIdentity((topology: Topology): ReadonlySet<string> => {
  const { region } = topology.network.settings;
  const scenarios: readonly string[] = ['aks', 'aks-extension', 'kubernetes'];
  return new Set(
    [...requiredFqdns, ...scenarioFqdns]
      .filter(({ scenario, classification }) => scenarios.includes(scenario) && classification !== 'readWrite')
      .map(({ name }) => name.replaceAll('{region}', region)),
  );
});

/** What the documents of AKS say of hosts that nodes need. */
const forNodes = {
  closing: 'The nodes need it. Only a network-isolated cluster, of outbound type none, does without.',
  source: learn.aksNetworkIsolated,
} as const;

function openingsOf(topology: Topology, sender: Sender, from: Source, probe: Probe): readonly Opening[] {
  const groups = new Map<string, Answered[]>();
  for (const gate of probe.gates) {
    for (const answered of openForms(topology, from, probe, gate)) {
      const { verdict } = answered.trace;
      const key = `${answered.form.words} ${verdict} ${decidedBy(through(answered.trace))}`;
      const known = groups.get(key);
      if (known) known.push(answered);
      else groups.set(key, [answered]);
    }
  }
  return [...groups.values()].flatMap((list): Opening[] => {
    const [first] = list;
    if (!first) return [];
    const { form, trace: answer } = first;
    const gates = list.map(({ gate }) => gate);
    const everyPort = gates.some(({ port }) => port === anyOtherPort);
    const judged = judge(topology, sender, probe, form.words, answer, ofNodes(topology));
    return [
      {
        id: `${probe.id} ${form.words} ${gates.map(({ protocol, port }) => `${protocol}${port}`).join(' ')}`,
        beyond: probe.beyond,
        to: form.words,
        gates: gates.filter(({ port }) => port !== anyOtherPort),
        everyPort,
        sure: answer.verdict === 'allowed',
        ...judged,
        trace: answer,
        by: through(answer),
        ...(judged.statement === 'S11' ? forNodes : closingOf(topology, probe, answer)),
      },
    ];
  });
}

/** Storage that Microsoft manages, where a policy keeps all other accounts out: what the planning article counts on. */
function managedStorage(topology: Topology, from: Source): readonly Opening[] {
  const { region } = topology.network.settings;
  const to = { is: 'tag', tag: { name: 'Storage', region }, owner: 'microsoft' } as const;
  const answer = trace(topology, flow(from, to, 443));
  const policy = answer.steps.find(({ layer, result }) => layer === 'endpoint-policy' && result === 'pass');
  if (answer.verdict !== 'allowed' || !policy) return [];
  return [
    {
      id: 'managed-storage',
      beyond: 'storage',
      to: 'Storage that Microsoft manages for Azure Machine Learning',
      gates: [{ protocol: 'TCP', port: 443 }],
      everyPort: false,
      sure: true,
      standing: 'accepted',
      statement: 'S24',
      trace: answer,
      by: through(answer),
      closing: 'It stays open: computes fetch their set-up scripts there. The policy keeps other accounts out.',
      source: learn.amlExfiltration,
    },
  ];
}

/** Host names that one rule opens, as one opening. */
function merged(openings: readonly Opening[]): readonly Opening[] {
  const groups = new Map<string, Opening[]>();
  for (const one of openings) {
    const gates = one.gates.map(({ protocol, port }) => `${protocol} ${port}`).join(',');
    const key =
      one.beyond === 'host' ? [decidedBy(one.by), one.standing, one.statement, one.sure, gates].join(' ') : one.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    const names = list.map(({ to }) => to);
    if (!first || names.length < 2) return list;
    if (names.length < 4) return [{ ...first, to: names.join(', ') }];
    return [{ ...first, to: `${names.length} host names, such as ${names[0]}`, names }];
  });
}

/** A probe by its widest form. */
const wordsOf = ({ forms }: Probe): string => forms[0]?.words ?? '';

function leakOf(topology: Topology, sender: Sender): Leak {
  const [first] = sender.ids;
  const from: Source | undefined = first === undefined ? undefined : { is: 'shape', id: first };
  if (!from) return { ids: sender.ids, place: sender.place, openings: [], closed: [] };
  const asked = (probes: readonly Probe[]) =>
    probes.map((probe) => ({ probe, openings: openingsOf(topology, sender, from, probe) }));
  const main = asked(mainProbes(topology));
  // Where every web server is open, the names and tags among them say nothing more.
  const everything = main.some(
    ({ probe, openings }) =>
      probe.beyond === 'server' && openings.some(({ sure, gates }) => sure && gates.some(({ port }) => port === 443)),
  );
  const more = everything ? [] : asked([...tagProbes(topology), ...hostProbes(topology)]);
  // What a rule for Storage lets through needs no second line for names of storage accounts.
  const bySame = new Set(
    main.flatMap(({ probe, openings }) =>
      probe.beyond === 'storage' ? openings.filter(({ sure }) => sure).map(({ by }) => decidedBy(by)) : [],
    ),
  );
  const dns = dnsOpening(topology, from);
  return {
    ids: sender.ids,
    place: sender.place,
    openings: [
      ...main.flatMap(({ openings }) => openings),
      ...merged(
        more
          .flatMap(({ openings }) => openings)
          .filter((one) => !(one.beyond === 'host' && bySame.has(decidedBy(one.by)))),
      ),
      ...managedStorage(topology, from),
      ...(dns ? [dns] : []),
    ],
    closed: main.filter(({ openings }) => openings.length === 0).map(({ probe }) => wordsOf(probe)),
  };
}

/** What everybody of a design could send out, in the order in which they are drawn. */
export const exfiltration: (topology: Topology) => readonly Leak[] = memoByIdentity((topology) =>
  senders(topology).map((sender) => leakOf(topology, sender)),
);
