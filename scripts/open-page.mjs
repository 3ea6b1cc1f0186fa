import open from 'open';

/** Opens a page in the browser, if someone is at this machine and did not set `BROWSER=none`. */
export async function openPage(url) {
  const hasScreen =
    process.env.BROWSER !== 'none' &&
    process.env.CI === undefined &&
    (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));
  if (!process.stdout.isTTY || !hasScreen) return;
  // The address is printed, so it does not matter if the browser fails to open.
  await open(url).then(
    (browser) => browser.on('error', () => undefined),
    () => undefined,
  );
}
