const frameId = 'printed';

/** Milliseconds; some browsers begin only after the call has returned. */
const patience = 1000;

/**
 * Prints a page in a separate frame, which stays until the next print: some browsers read it only after the call has
 * returned.
 *
 * @returns whether the browser began to print; a program showing this page may block it silently
 */
export async function printPage(page: string): Promise<boolean> {
  document.getElementById(frameId)?.remove();
  const frame = document.createElement('iframe');
  frame.id = frameId;
  // Not focusable, but not hidden either: some browsers do not print frames without a layout box.
  frame.inert = true;
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    right: '0',
    bottom: '0',
  });
  frame.srcdoc = page;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const { contentWindow } = frame;
  if (contentWindow === null) return false;
  return new Promise((resolve) => {
    contentWindow.addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), patience);
    // The call returns when the user closes the print dialog: nothing should wait for that.
    setTimeout(() => {
      try {
        contentWindow.focus();
        contentWindow.print();
      } catch {
        resolve(false);
      }
    });
  });
}
