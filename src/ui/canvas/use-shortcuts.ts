import { useEffect } from 'react';
import { copySelection, cutSelection, pasteText } from '../../store/clipboard-actions.ts';
import { shortcutFor } from '../../store/shortcuts.ts';

const isEditable = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.closest('input, textarea, select, [role="textbox"], [role="combobox"]') !== null);

/** Dialogs and menus answer their own keys. */
const isOverlay = (element: Element | null): boolean =>
  element?.closest('[role="dialog"], [role="menu"], [role="listbox"]') != null;

/** Where keys mean the canvas: a shape, a line, or nothing has the focus. */
const isCanvas = (element: Element | null): boolean =>
  element === null ||
  element === document.body ||
  element.closest('.react-flow__node, .react-flow__edge') !== null ||
  element.classList.contains('react-flow') ||
  element.hasAttribute('data-canvas');

/** Buttons inside shapes keep Enter and Space for themselves. */
const pressesButton = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') && document.activeElement?.closest('button, a') != null;

function onKeyDown(event: KeyboardEvent): void {
  const focus = document.activeElement;
  if (event.defaultPrevented || event.isComposing || isEditable(focus) || isOverlay(focus)) return;
  const shortcut = shortcutFor(event);
  if (!shortcut || shortcut.native || shortcut.when?.() === false) return;
  if (!shortcut.anywhere && (!isCanvas(focus) || pressesButton(event))) return;
  event.preventDefault();
  shortcut.run();
}

/** Whether a clipboard event is about shapes and not about selected text. */
function isAboutShapes(): boolean {
  const focus = document.activeElement;
  return !isEditable(focus) && !isOverlay(focus) && (document.getSelection()?.isCollapsed ?? true);
}

function onCopy(event: ClipboardEvent): void {
  if (!isAboutShapes()) return;
  const text = event.type === 'cut' ? cutSelection() : copySelection();
  if (text === null) return;
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
}

function onPaste(event: ClipboardEvent): void {
  if (!isAboutShapes()) return;
  event.preventDefault();
  pasteText(event.clipboardData?.getData('text/plain') ?? '');
}

/** Answers the keys of the shortcut table and the clipboard for as long as the canvas is on the page. */
export function useShortcuts(): void {
  // Keys and the clipboard belong to the window, which is outside React.
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
