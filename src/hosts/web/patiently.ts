import type { Page } from './page';

/** Milliseconds after which work is named that goes on. */
const unnoticed = 500;

/** Does work that may take long: then it is named, with a button that ends it. */
export async function patiently<T>(
  page: Page,
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  let withdraw: () => void = () => undefined;
  const timer = setTimeout(() => {
    withdraw = page.notify(name, [[page.texts.cancel, () => end.abort()]]);
  }, unnoticed);
  try {
    return await work(end.signal);
  } finally {
    clearTimeout(timer);
    withdraw();
  }
}
