import type { Browser } from 'playwright-core';
import { serveFolder } from '../../scripts/serve.mjs';
import { builtPage } from './built-page';
import { launchChromium } from './launch-chromium';

// The browser files of one worker run in one process and share all of this. It ends with the worker: a second browser
// would cost a second, and a second worker must not share the first one's clipboard.
let browser: Promise<Browser> | undefined;
let origin: Promise<string> | undefined;

/** The one browser of this worker. */
export const sharedBrowser = (): Promise<Browser> => (browser ??= launchChromium());

/** The address of the built page, served like by `npm start`: the same for all tests, so that scripts stay compiled. */
export const webOrigin = (): Promise<string> => (origin ??= serveFolder(builtPage()).then(({ url }) => url));
