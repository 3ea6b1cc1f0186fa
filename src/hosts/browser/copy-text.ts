import type { RichText } from '../../app/ports';

/** Puts text on the clipboard; false when the host refuses. */
export async function copyText(text: RichText): Promise<boolean> {
  // In a frame of another site the clipboard is closed, and asking first would cost the click that allows the other way.
  if (isInForeignFrame() && copyBySelection(text)) return true;
  const { html, text: plain } = text;
  const part = (content: string, type: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(html === null ? {} : { 'text/html': part(html, 'text/html') }),
        'text/plain': part(plain, 'text/plain'),
      }),
    ]);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The element of the frame is visible only to pages of the same site. */
const isInForeignFrame = (): boolean => parent !== window && frameElement === null;

/** For pages on plain http, which have no clipboard API, and frames: selects the text and copies the selection. */
function copyBySelection({ html, text }: RichText): boolean {
  const holder = document.createElement(html === null ? 'pre' : 'div');
  // Produced by our writer: escaped, no scripts. Parsed, not run.
  if (html === null) holder.textContent = text;
  else holder.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(holder);
  const selection = getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(holder);
  selection?.addRange(range);
  // Browsers would add the colours and fonts of the pane.
  const give = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  try {
    // The only way left; browsers keep it for exactly this.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give);
    selection?.removeAllRanges();
    holder.remove();
  }
}
