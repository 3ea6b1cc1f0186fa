import type { Insertion } from '../../app/narrative/aspects';

/**
 * Puts a text into a field as if it were typed: the field's own undo takes it back, and whoever listens to typing is told. Replaces
 * nothing.
 */
export function insertText(field: HTMLTextAreaElement, { at, text, caret }: Insertion): void {
  field.focus();
  field.setSelectionRange(at, at);
  if (!typeText(text)) {
    field.setRangeText(text, at, at, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(at + caret, at + caret);
}

/** The only way that keeps the field's undo; browsers have no other. Returns whether it could be done. */
function typeText(text: string): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing took its place
    return document.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}
