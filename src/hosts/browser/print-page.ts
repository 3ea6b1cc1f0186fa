const frameId = 'printed';

/** Milliseconds; there are browsers that begin only after the call has returned. */
const patience = 1000;

/**
 * Prints a page in a frame of its own, which stays until the next print: some browsers read it only after the call has returned.
 *
 * @returns whether the browser began to print; a program that shows this page may forbid it without a word
 */
export async function printPage(page: string): Promise<boolean> {
  document.getElementById(frameId)?.remove();
  const frame = document.createElement('iframe');
  frame.id = frameId;
  // Nobody is meant to get into it; not hidden, because there are browsers that print nothing of what has no place.
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
    // The call returns when the user has closed the window that asks for a printer: nobody shall wait for that.
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
