import type { RichText } from '../../app/ports';

/** Puts text on the clipboard; false when the host refuses. */
export async function copyText(text: RichText): Promise<boolean> {
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

/** For pages on plain http, which have no clipboard API: selects the text and copies the selection. */
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
  try {
    // The only way left; browsers keep it for exactly this.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    selection?.removeAllRanges();
    holder.remove();
  }
}
