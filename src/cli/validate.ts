import type { Finding } from '../model/finding.ts';
import { checkNetwork, countBySeverity } from '../rules/check.ts';
import { exitCode, type Options, type Outcome, textOrJson } from './outcome.ts';

const noun = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function printText(findings: readonly Finding[], nameOf: (finding: Finding) => string): string {
  const count = countBySeverity(findings);
  const lines = findings.map((f) => `${f.severity}: ${nameOf(f)}: ${f.message} (${f.rule})`);
  const { error, warning, info } = count;
  return [...lines, `${noun(error, 'error')}, ${noun(warning, 'warning')}, ${info} for information.`].join('\n');
}

const findingJson = ({ rule, severity, resource, link, field, message }: Finding) => ({
  rule,
  severity,
  resource: resource ?? link,
  field,
  message,
});

/** `validate FILE [--format text|json]`: exit 0 without errors, 1 with errors, 2 for unusable input. */
export const validateCommand = ([file]: readonly string[], options: Options): Promise<Outcome> =>
  textOrJson(file, options, ({ network, name }) => {
    const findings = checkNetwork(network);
    const nameOf = (finding: Finding): string =>
      (finding.resource === null ? undefined : network.resources.get(finding.resource)?.name) ?? name;
    return {
      code: countBySeverity(findings).error > 0 ? exitCode.errors : exitCode.good,
      text: () => printText(findings, nameOf),
      json: () => ({ findings: findings.map(findingJson) }),
    };
  });
