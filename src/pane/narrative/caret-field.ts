import { makeStyles, tokens } from '@fluentui/react-components';
import type { Insertion } from '../../app/narrative/aspects';

/** For fields whose caret position the program needs; the library's fields do not expose it. */
export const useFieldStyles = makeStyles({
  field: {
    display: 'block',
    width: '100%',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  area: { resize: 'vertical', minHeight: '96px' },
});

/**
 * Inserts a text into a field as if it were typed: the field's undo reverts it, and input listeners are notified.
 * Replaces nothing.
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

/** The only way that preserves the field's undo; browsers have no other. Returns whether it succeeded. */
function typeText(text: string): boolean {
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- nothing took its place
    return document.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}
