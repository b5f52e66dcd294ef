import { printDocument } from '../document/encode.ts';
import { presetOf } from '../presets/registry.ts';
import { fragmentOf, openFragment, packLink } from '../share/link.ts';
import { exitCode, noticeText, type Outcome, printIssues, unusable, withDesign } from './outcome.ts';

/** `link FILE`: the fragment, with its #. */
export const linkCommand = ([file]: readonly string[]): Promise<Outcome> =>
  withDesign(file, async ({ design }) => ({ code: exitCode.good, out: `#${await packLink(design)}` }));

/** `open LINK`: the document of a link, given whole or as its fragment. */
export async function openCommand([link]: readonly string[]): Promise<Outcome> {
  if (link === undefined) return unusable('Give a link or the part of it after #.');
  const opened = await openFragment(fragmentOf(link));
  if (!opened.ok) {
    const { title, message, issues } = opened.error;
    return unusable([`${title}. ${message}`, ...(issues.length > 0 ? [printIssues(issues)] : [])].join('\n'));
  }
  if (opened.value.kind === 'design') {
    return { code: exitCode.good, out: printDocument(opened.value.design), ...noticeText(opened.value.notices) };
  }
  const preset = presetOf(opened.value.slug);
  if (!preset) return unusable(`There is no preset ${opened.value.slug}.`);
  const { design } = await preset.load();
  return { code: exitCode.good, out: printDocument(design()) };
}
