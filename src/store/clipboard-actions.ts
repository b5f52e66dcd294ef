// Copy, cut, paste and duplicate, across tabs, through the clipboard of the system as JSON text with a marker.

import { decodeDocument } from '../document/decode.ts';
import { encodeDocument } from '../document/encode.ts';
import { parseJson } from '../document/parse.ts';
import { type Clipping, clip, paste } from '../edits/clipboard.ts';
import { removeShapes } from '../edits/edits.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { asObject, own } from '../model/gate.ts';
import type { ResourceId } from '../model/ids.ts';
import { shownBy } from '../picture/contents.ts';
import { perform, selectedRoots } from './canvas-actions.ts';
import { currentDesign } from './document-store.ts';
import { announce, select, showToast, viewStore } from './view-store.ts';

const marker = 'ringfence-clipboard';
const refuse = (message: string): Result<never> => fail([{ pointer: '', message }]);

/** Text for the clipboard. */
export const printClipping = ({ design, roots }: Clipping): string =>
  JSON.stringify({ format: marker, roots, document: encodeDocument(design, 'compact') });

/** Text of a clipboard → clipping, through the same gate as a file. */
export function decodeClipping(text: string): Result<Clipping> {
  if (!text.includes(marker)) return refuse('The clipboard holds no shapes of Ringfence, so nothing was pasted.');
  const json = parseJson(text);
  if (!json.ok) return json;
  const outer = asObject(json.value);
  const decoded = outer && own(outer, 'format') === marker ? decodeDocument(own(outer, 'document')) : undefined;
  if (!outer || !decoded) return refuse('The clipboard holds no shapes of Ringfence, so nothing was pasted.');
  if (!decoded.ok) return fail(decoded.error.issues.slice(0, 1));
  const { design } = decoded.value;
  const listed = own(outer, 'roots');
  const wanted: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const roots = [...design.network.resources.keys()].filter((id) => wanted.includes(id));
  return roots.length === 0 ? refuse('The clipboard holds no shapes, so nothing was pasted.') : ok({ design, roots });
}

/** The selection as text for the clipboard; null when nothing is selected. */
export function copySelection(): string | null {
  const roots = selectedRoots();
  if (roots.length === 0) return null;
  announce(roots.length === 1 ? 'Copied 1 shape.' : `Copied ${roots.length} shapes.`);
  return printClipping(clip(currentDesign(), roots));
}

/** Copies the selection and deletes it. */
export function cutSelection(): string | null {
  const text = copySelection();
  const { label, changes } = removeShapes(currentDesign(), selectedRoots());
  if (text !== null && perform({ ok: true, value: { label: label.replace('Delete', 'Cut'), changes } })) select([]);
  return text;
}

function pasteClipping(clipping: Clipping, into: ResourceId | null, verb = 'Paste'): void {
  const made = paste(currentDesign(), clipping, into);
  if (!made.ok) perform(made);
  else if (perform(ok({ ...made.value.edit, label: made.value.edit.label.replace('Paste', verb) })))
    select(made.value.roots);
}

/** Pastes text of the clipboard into the selected container, or beside what it was copied from. */
export function pasteText(text: string): void {
  const clipping = decodeClipping(text);
  if (!clipping.ok) {
    const message = clipping.error.map((issue) => issue.message).join(' ');
    announce(message);
    showToast({ message, severity: 'warning' });
    return;
  }
  const { network } = currentDesign();
  const [selected] = viewStore.getState().selected;
  // A shape that is pasted while it is still selected goes beside itself, not into itself.
  const own = selected !== undefined && clipping.value.roots.includes(selected);
  pasteClipping(clipping.value, selected === undefined || own ? null : shownBy(network, selected));
}

/** Copies the selection beside itself, past the clipboard. */
export function duplicateSelection(): void {
  const roots = selectedRoots();
  if (roots.length > 0) pasteClipping(clip(currentDesign(), roots), null, 'Duplicate');
}

/** For menus: the same through the asynchronous clipboard, which a browser may refuse. */
export async function copyToClipboard(cut: boolean): Promise<void> {
  const text = cut ? cutSelection() : copySelection();
  if (text === null) return;
  await navigator.clipboard.writeText(text).catch(() => {
    showToast({
      message: 'The browser did not allow access to the clipboard. Use Ctrl+C instead.',
      severity: 'warning',
    });
  });
}

/** For menus: pastes what the browser hands over. */
export async function pasteFromClipboard(): Promise<void> {
  try {
    pasteText(await navigator.clipboard.readText());
  } catch {
    showToast({
      message: 'The browser did not allow access to the clipboard. Use Ctrl+V instead.',
      severity: 'warning',
    });
  }
}
