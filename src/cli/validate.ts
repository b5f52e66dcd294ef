import type { Finding } from '../model/finding.ts';
import { checkNetwork, countBySeverity } from '../rules/check.ts';
import { exitCode, noticeText, type Outcome, readDesign, unreadable, unusable } from './outcome.ts';

const noun = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function printText(findings: readonly Finding[], nameOf: (finding: Finding) => string): string {
  const count = countBySeverity(findings);
  const lines = findings.map((f) => `${f.severity}: ${nameOf(f)}: ${f.message} (${f.rule})`);
  const { error, warning, info } = count;
  return [...lines, `${noun(error, 'error')}, ${noun(warning, 'warning')}, ${info} for information.`].join('\n');
}

const printJson = (findings: readonly Finding[]): string =>
  JSON.stringify(
    {
      findings: findings.map(({ rule, severity, resource, link, field, message }) => ({
        rule,
        severity,
        resource: resource ?? link,
        field,
        message,
      })),
    },
    null,
    2,
  );

/** `validate FILE [--format text|json]`: exit 0 without errors, 1 with errors, 2 for unusable input. */
export async function validateCommand(
  [file]: readonly string[],
  { format = 'text' }: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  if (format !== 'text' && format !== 'json') return unusable(`There is no format ${format}; use text or json.`);
  const read = await readDesign(file);
  if (!read.ok) return unreadable(file, read.error);
  const { network, name } = read.value.design;
  const findings = checkNetwork(network);
  const nameOf = (finding: Finding): string =>
    (finding.resource === null ? undefined : network.resources.get(finding.resource)?.name) ?? name;
  return {
    code: countBySeverity(findings).error > 0 ? exitCode.errors : exitCode.good,
    out: format === 'json' ? printJson(findings) : printText(findings, nameOf),
    ...noticeText(read.value.notices),
  };
}
