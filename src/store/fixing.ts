// Repairs that findings bring: one, or all of a rule in one step of the history.
import { sequence } from '../edits/sequence.ts';
import type { Result } from '../lib/result.ts';
import type { Edit } from '../model/edit.ts';
import type { Finding } from '../model/finding.ts';
import { perform } from './canvas-actions.ts';
import { findings, firstOfRule } from './checking.ts';
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
    finding.intent ?? '',
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

type Fixed = { readonly edit: Result<Edit>; readonly done: number; readonly refused: number };

/** All fixes of a rule one after the other, as they were found; null when they get into each other's way. */
function atOnce(label: string, rule: string): Fixed | null {
  const design = currentDesign();
  const before = findings(design.network);
  const wanted = before.filter((finding) => finding.rule === rule && finding.fix);
  let after = design;
  const edit = sequence(design, label, (on) => {
    for (const finding of wanted) {
      const step = finding.fix?.edit(on.design());
      if (step?.ok) on.run(step.value);
    }
    after = on.design();
  });
  const known = new Set(before.map(findingKey));
  const clean = findings(after.network).every(
    (finding) => known.has(findingKey(finding)) && !(finding.rule === rule && finding.fix),
  );
  return edit.ok && clean ? { edit, done: wanted.length, refused: 0 } : null;
}

/** All fixes of a rule, each on what the rule finds after the one before: one can mend, move or make another finding. */
function oneByOne(label: string, rule: string): Fixed {
  const tried = new Set<string>();
  let refused = 0;
  let done = 0;
  const limit = findings(currentDesign().network).length + 1;
  const edit = sequence(currentDesign(), label, (on) => {
    for (let round = 0; round < limit; round += 1) {
      const finding = firstOfRule(on.design().network, rule, (each) => !!each.fix && !tried.has(findingKey(each)));
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
  return { edit, done, refused };
}

/** Fixes every finding of a rule as one step; a fix that is refused is left out. */
export function fixAllOf(rule: string, title: string): void {
  const label = `Fix all: ${title}`;
  const { edit, done, refused } = atOnce(label, rule) ?? oneByOne(label, rule);
  if (!perform(edit, `Fixed ${done} of ${done + refused}`)) return;
  const left = refused > 0 ? ` ${refused} could not be fixed and are still listed.` : '';
  showToast({
    message: `Fixed ${done}.${left} Undo takes all of it back.`,
    severity: refused > 0 ? 'warning' : 'success',
  });
}
