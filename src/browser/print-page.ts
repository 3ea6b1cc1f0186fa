const frameId = 'printed';

/**
 * Prints a page in a frame of its own, which stays until the next print: some browsers read it only after the call has returned.
 *
 * @returns whether the browser began to print; a program that shows this page may forbid it without a word
 */
export async function printPage(page: string): Promise<boolean> {
  document.getElementById(frameId)?.remove();
  const frame = document.createElement('iframe');
  frame.id = frameId;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // Not hidden: there are browsers that print nothing of what has no place.
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
  let isBegun = false;
  contentWindow.addEventListener('beforeprint', () => (isBegun = true));
  try {
    contentWindow.focus();
    contentWindow.print();
  } catch {
    return false;
  }
  return isBegun;
}
