// The DNS panel: every private name with its answers, and what its buttons do to the design.
import { setFields } from '../edits/edits.ts';
import { joinZones, linkZoneTo } from '../edits/private-endpoints.ts';
import { sequence } from '../edits/sequence.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Result } from '../lib/result.ts';
import { listed } from '../lib/sentence.ts';
import type { Design, Network } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import { isWrongAnswer, type NameAnswer, type NameRemedy, type NameRow, nameTable } from '../reach/name-table.ts';
import { rule as serverRule } from '../rules/dns/custom-dns-without-forwarder/rule.ts';
import { indexTopology } from '../topology/topology.ts';
import { perform } from './canvas-actions.ts';
import { currentDesign, sealHistory } from './document-store.ts';

/** The private names of a network. */
export const namesOf: (network: Network) => readonly NameRow[] = memoByIdentity((network) =>
  nameTable(indexTopology(network)),
);

/** What narrows the table. */
export type NameFilter = { readonly text: string; readonly onlyWrong: boolean };

const holds = ({ host, zone, endpoints, answers }: NameRow, text: string): boolean =>
  [host, zone, ...endpoints.map(({ name }) => name), ...answers.map(({ asker }) => asker.name)]
    .join('\n')
    .toLowerCase()
    .includes(text.trim().toLowerCase());

export const narrowed = (rows: readonly NameRow[], { text, onlyWrong }: NameFilter): readonly NameRow[] =>
  rows.filter((row) => holds(row, text) && (!onlyWrong || row.answers.some(isWrongAnswer)));

/** How many answers there are of each kind, where somebody asks. */
export function nameCounts(rows: readonly NameRow[]) {
  const counts = { private: 0, public: 0, none: 0, unknown: 0 };
  for (const { answers } of rows)
    for (const { state, asks } of answers) if (asks || state === 'private') counts[state] += 1;
  return counts;
}

/** What the rule on DNS servers finds, which knows what each kind of server lacks. */
const serverFindings = memoByIdentity((network: Network) => [...serverRule.run(indexTopology(network))]);

const serverFix = (network: Network, id: ResourceId) =>
  serverFindings(network).find(({ resource, fix }) => resource === id && fix)?.fix;

/** The words of a remedy; null where nothing can be done by a button. */
export function remedyLabel(network: Network, remedy: NameRemedy): string | null {
  const name = (id: ResourceId): string => network.resources.get(id)?.name ?? id;
  switch (remedy.is) {
    case 'link':
      return `Link the zone to ${listed(remedy.networks.map(name))}`;
    case 'join':
      return `Put ${name(remedy.endpoint)} into the zone`;
    case 'forward': {
      const { names, server, proxy, link } = remedy;
      const what = names.length === 1 ? names[0] : `${names.length} names`;
      const linking = link ? ` and link the zone to ${listed(link.networks.map(name))}` : '';
      return proxy === undefined
        ? `Forward ${what} to ${server}${linking}`
        : `Switch the DNS proxy of ${name(proxy)} on, forward ${what} to ${server}${linking}`;
    }
    case 'server':
      return serverFix(network, remedy.network)?.label ?? null;
    default:
      return remedy satisfies never;
  }
}

/** The forwarders of a corporate network with the names on this server. */
function forwardEdit(design: Design, remedy: Extract<NameRemedy, { is: 'forward' }>): Result<Edit> {
  const { site, names, server, link, proxy } = remedy;
  const rows = indexTopology(design.network).as(site, 'on-premises')?.props.forwarders ?? [];
  const wanted = new Set(names);
  const kept = rows.filter(({ zone }) => !wanted.has(zone.toLowerCase().replace(/\.$/, '')));
  const forwarders = [...kept, ...names.map((zone) => ({ zone, targets: [server] }))];
  return sequence(design, `Forward names to ${server}`, (on) => {
    on.run(setFields(on.design(), site, { forwarders }));
    if (proxy !== undefined) on.run(setFields(on.design(), proxy, { dnsProxy: true }));
    if (!link) return;
    const linked = linkZoneTo(on.design(), link.zone, link.networks);
    if (linked.ok) on.run(linked.value);
  });
}

function remedyEdit(design: Design, remedy: NameRemedy): Result<Edit> {
  switch (remedy.is) {
    case 'link':
      return linkZoneTo(design, remedy.zone, remedy.networks);
    case 'join': {
      const endpoint = indexTopology(design.network).as(remedy.endpoint, 'private-endpoint');
      return joinZones(design, remedy.endpoint, endpoint?.props.privateDnsZones ?? [], [remedy.zone], remedy.networks);
    }
    case 'forward':
      return forwardEdit(design, remedy);
    case 'server': {
      const fix = serverFix(design.network, remedy.network);
      return fix ? fix.edit(design) : { ok: false, error: [{ pointer: '', message: 'Nothing is left to fix.' }] };
    }
    default:
      return remedy satisfies never;
  }
}

/** Carries one remedy out. */
export function applyRemedy(remedy: NameRemedy): void {
  const design = currentDesign();
  const label = remedyLabel(design.network, remedy);
  const made = remedyEdit(design, remedy);
  sealHistory();
  perform(made.ok && label !== null ? { ok: true, value: { ...made.value, label } } : made);
  sealHistory();
}

/** Wrong answers that a button can put right. */
const mendable = (network: Network): readonly NameAnswer[] =>
  namesOf(network).flatMap(({ answers }) =>
    answers.filter((answer) => isWrongAnswer(answer) && answer.remedy && remedyLabel(network, answer.remedy) !== null),
  );

/** How many answers the buttons can put right. */
export const mendableCount = (network: Network): number => mendable(network).length;

/** Every remedy as one edit, round by round: one can show what else is missing. */
export function mendEdit(design: Design): Result<Edit> {
  const tried = new Set<string>();
  return sequence(design, 'Fix the answers of private names', (on) => {
    for (let before = -1; before < tried.size; ) {
      before = tried.size;
      for (const { remedy } of mendable(on.design().network)) {
        const key = JSON.stringify(remedy);
        if (!remedy || tried.has(key)) continue;
        tried.add(key);
        const made = remedyEdit(on.design(), remedy);
        if (made.ok) on.run(made.value);
      }
    }
  });
}

/** Carries every remedy out as one step of the history. */
export function mendAll(): void {
  const edit = mendEdit(currentDesign());
  sealHistory();
  perform(edit);
  sealHistory();
}
