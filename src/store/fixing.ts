// Repairs that findings bring: one, or all of a rule in one step of the history.
import { sequence } from '../edits/sequence.ts';
import type { Design } from '../model/design.ts';
import type { Finding } from '../model/finding.ts';
import { perform } from './canvas-actions.ts';
import { findings } from './checking.ts';
import { currentDesign } from './document-store.ts';
import { showToast } from './view-store.ts';

/** A finding by what it says and where; the object itself changes with every edit. */
export const findingKey = (finding: Finding): string =>
  [
    finding.rule,
    finding.messageId,
    finding.resource ?? '',
    finding.link ?? '',
    finding.field ?? '',
    ...finding.related,
    finding.message,
  ].join('|');

/** Carries out the fix of one finding, as the rules see it now: the one on the screen may be an edit old. */
export function applyFix(shown: Finding): void {
  const key = findingKey(shown);
  const finding = findings(currentDesign().network).find((each) => findingKey(each) === key);
  if (!finding?.fix) return;
  const fixed = finding.fix.edit(currentDesign());
  if (fixed.ok)
    perform({ ok: true, value: { ...fixed.value, label: finding.fix.label } }, `Fixed: ${finding.fix.label}`);
  else perform(fixed);
}

/** Findings of a rule that have a fix which was not tried yet, on the design as the fixes so far left it. */
const nextOf = (design: Design, rule: string, tried: ReadonlySet<string>): Finding | undefined =>
  findings(design.network).find((finding) => finding.rule === rule && finding.fix && !tried.has(findingKey(finding)));

/**
 * Fixes every finding of a rule as one step. Checks again after each fix, because one fix can mend, move or make
 * another finding; a fix that is refused is left out.
 */
export function fixAllOf(rule: string, title: string): void {
  const tried = new Set<string>();
  let refused = 0;
  let done = 0;
  const limit = findings(currentDesign().network).length + 1;
  const fixed = sequence(currentDesign(), `Fix all: ${title}`, (on) => {
    for (let round = 0; round < limit; round += 1) {
      const finding = nextOf(on.design(), rule, tried);
      if (!finding?.fix) return;
      tried.add(findingKey(finding));
      const step = finding.fix.edit(on.design());
      if (!step.ok) refused += 1;
      else {
        on.run(step.value);
        done += 1;
      }
    }
  });
  if (!perform(fixed, `Fixed ${done} of ${done + refused}`)) return;
  const left = refused > 0 ? ` ${refused} could not be fixed and are still listed.` : '';
  showToast({
    message: `Fixed ${done}.${left} Undo takes all of it back.`,
    severity: refused > 0 ? 'warning' : 'success',
  });
}
