// What the checkers of templates say, compared with the list of what is accepted in docs/export-checks.md.

/** A finding of a checker. @typedef {{ checker: string, design: string, error: boolean, where: string, message: string }} Finding */
/** A row of the list. @typedef {{ checker: string, rule: string, where: string, reason: string }} Accepted */

const rowPattern = /^\| (arm|bicep|terraform) \| (.+?) \| (.+?) \| (.+?) \|$/;

/** The rows of the table; code marks and escapes are left out. @param {string} page @returns {readonly Accepted[]} */
export function acceptedIn(page) {
  return page.split('\n').flatMap((line) => {
    const [, checker = '', rule = '', where = '', reason = ''] = rowPattern.exec(line) ?? [];
    const plain = (/** @type {string} */ text) => text.replace(/^`(.*)`$/, '$1').replaceAll('\\|', '|');
    return checker === '' ? [] : [{ checker, rule: plain(rule), where: plain(where), reason }];
  });
}

/** Whether a text is as the pattern says; a star stands for anything. @param {string} pattern @param {string} text */
function matches(pattern, text) {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}

/** Whether a row is about a finding; errors are accepted by none. @param {Accepted} row @param {Finding} finding */
const covers = (row, finding) =>
  !finding.error &&
  row.checker === finding.checker &&
  matches(`${row.rule}*`, finding.message) &&
  matches(row.where, `${finding.design}: ${finding.where}`);

/**
 * Findings that no row covers, and rows of checkers that ran which cover nothing.
 * @param {readonly Finding[]} findings @param {readonly Accepted[]} rows @param {readonly string[]} ran
 */
export function judge(findings, rows, ran) {
  return {
    open: findings.filter((finding) => !rows.some((row) => covers(row, finding))),
    stale: rows.filter((row) => ran.includes(row.checker) && !findings.some((finding) => covers(row, finding))),
  };
}
