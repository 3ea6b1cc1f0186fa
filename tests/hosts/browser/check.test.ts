import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

const script = readFileSync(new URL('../../../src/hosts/browser/check.js', import.meta.url), 'utf8');

interface Browser {
  readonly userAgent: string;
  /** Whether it can unpack parts of zips. */
  readonly unpacks?: boolean;
  /** Whether it understands the language of the oldest Chromium. */
  readonly hasAt?: boolean;
}

/** Runs the check as a browser would. Returns what the page shows, and what it loads. */
function check({ userAgent, unpacks = false, hasAt = true }: Browser) {
  const notice = { hidden: true, style: { display: '' } };
  const version = { textContent: '' };
  const written: string[] = [];
  const attributes: Readonly<Record<string, string>> = {
    'data-floor': '87',
    'data-functions': 'functions.js',
  };
  const window: {
    nianbaoBrowser?: { readonly isTooOld: boolean; readonly functions: string };
    readonly DecompressionStream?: unknown;
  } = {
    ...(unpacks
      ? {
          DecompressionStream: class {
            readonly readable = {};
          },
        }
      : {}),
  };
  runInNewContext(hasAt ? script : `delete Array.prototype.at;${script}`, {
    window,
    navigator: { userAgent },
    document: {
      readyState: 'complete',
      querySelector: () => ({ getAttribute: (name: string) => attributes[name] }),
      getElementById: (id: string) => (id === 'too-old' ? notice : version),
      createElement: () => ({ href: '' }),
      write: (text: string) => written.push(text),
    },
  });
  const isShown = !notice.hidden && notice.style.display === 'block';
  return { ...window.nianbaoBrowser, version: version.textContent, isShown, written };
}

const chrome = (version: string) =>
  `Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Safari/537.36`;

it.each([
  ['Chromium 86', chrome('86.0.4240.198'), '（现为 Chromium 86）'],
  ['Chromium 49 on Windows XP', chrome('49.0.2623.112'), '（现为 Chromium 49）'],
  ['EdgeHTML', `${chrome('70.0.3538.102')} Edge/18.19582`, '（现为 Chromium 70）'],
  ['Internet Explorer', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', ''],
])('%s is too old: the page says so, and loads nothing', (_, userAgent, version) => {
  const { isTooOld, isShown, version: shown, written } = check({ userAgent });
  expect({ isTooOld, isShown, shown, written }).toEqual({
    isTooOld: true,
    isShown: true,
    shown: version,
    written: [],
  });
});

it('an old browser of another maker is too old by what it lacks', () => {
  const userAgent =
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.0 Safari/605.1.15';
  expect(check({ userAgent, hasAt: false })).toMatchObject({ isTooOld: true, isShown: true, version: '' });
  expect(check({ userAgent, unpacks: true })).toMatchObject({ isTooOld: false, isShown: false, written: [] });
});

it('Chromium 87 loads the functions that it lacks, before the scripts of the page', () => {
  expect(check({ userAgent: chrome('87.0.4280.66') })).toEqual({
    isTooOld: false,
    functions: 'functions.js',
    version: '',
    isShown: false,
    written: ['<script src="functions.js"></script>'],
  });
});

it('a current browser loads nothing more', () => {
  expect(check({ userAgent: chrome('143.0.0.0'), unpacks: true })).toMatchObject({
    isTooOld: false,
    functions: '',
    isShown: false,
    written: [],
  });
});
