import { fileURLToPath } from 'node:url';

const list = /`:is\(\$\{\[([\s\S]*?)\n\]\.join\(", "\)\}\):not\(:disabled\)`/u;

/** Writes what counts as focusable, in the library that moves the focus, in selectors that Chromium 87 knows. */
export default function writeOldFocusable(source) {
  if (!list.test(source)) throw new Error('The selector of what is focusable is not where it was.');
  return source.replace(list, '[$1].map((one) => `${one}:not(:disabled)`).join(", ")');
}

export const oldFocusable = {
  test: /[\\/]tabster[\\/]dist[\\/]esm[\\/]Consts\.js$/u,
  loader: fileURLToPath(import.meta.url),
};
