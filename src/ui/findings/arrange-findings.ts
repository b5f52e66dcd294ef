// Findings for a list: counted, narrowed by severity and words, and put in groups. Pure.
import type { Finding, Severity } from '../../model/finding.ts';
import type { ResourceId } from '../../model/ids.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];
export type Grouping = 'rule' | 'resource';

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst severity there is, or undefined when there is none. */
export const worstOf = (findings: readonly Finding[]): Severity | undefined =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity));

/** How many findings of each severity there are. */
export const countsOf = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => ({
  error: findings.filter((finding) => finding.severity === 'error').length,
  warning: findings.filter((finding) => finding.severity === 'warning').length,
  info: findings.filter((finding) => finding.severity === 'info').length,
});

export type FindingGroup = {
  readonly key: string;
  readonly title: string;
  /** Rule of the group when it is grouped by rule. */
  readonly rule: string | null;
  /** Shape of the group when it is grouped by shape. */
  readonly resource: ResourceId | null;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
};

/** What a list of findings needs to know of the design to name things. */
export type Names = { readonly ofRule: (id: string) => string; readonly ofResource: (id: ResourceId) => string };

const matches = (finding: Finding, words: readonly string[], names: Names): boolean => {
  const shape = finding.resource === null ? '' : names.ofResource(finding.resource);
  const text = `${finding.message} ${names.ofRule(finding.rule)} ${finding.rule} ${shape}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** The findings of the wanted severities that hold every word of the query. */
export function narrow(
  findings: readonly Finding[],
  wanted: ReadonlySet<Severity>,
  query: string,
  names: Names,
): readonly Finding[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => wanted.has(finding.severity) && matches(finding, words, names));
}

/** Groups by rule or by shape: the worst first, then the largest, then by title. */
export function group(findings: readonly Finding[], by: Grouping, names: Names): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = by === 'rule' ? finding.rule : (finding.resource ?? '');
    const list = groups.get(key);
    if (list) list.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .flatMap(([key, list]): FindingGroup[] => {
      const [first] = list;
      if (!first) return [];
      const shape = first.resource === null ? 'The design as a whole' : names.ofResource(first.resource);
      return [
        {
          key: `${by} ${key}`,
          title: by === 'rule' ? names.ofRule(key) : shape,
          rule: by === 'rule' ? key : null,
          resource: by === 'rule' ? null : first.resource,
          severity: worstOf(list) ?? 'info',
          findings: [...list].sort((a, b) => weight[a.severity] - weight[b.severity]),
        },
      ];
    })
    .sort(
      (a, b) =>
        weight[a.severity] - weight[b.severity] ||
        b.findings.length - a.findings.length ||
        a.title.localeCompare(b.title, 'en'),
    );
}
