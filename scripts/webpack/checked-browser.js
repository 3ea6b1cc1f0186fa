import { floor } from './floor.js';

const name = 'functions';

/** A file with what older browsers lack, which only they load. */
export const functionsEntry = { [name]: './src/hosts/browser/functions/functions.ts' };

/** What the template of a page needs for the script that checks the browser: `src/hosts/browser/check.js`. */
export const checkedBrowser = (compilation) => ({
  floor,
  functions: [...compilation.namedChunks.get(name).files].find((file) => file.endsWith('.js')),
});
