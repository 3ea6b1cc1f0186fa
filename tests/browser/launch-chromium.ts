import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/** Where browsers are installed on systems that do not have them on the path. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
  }),
];

interface Found {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** How a browser is started. */
interface Launch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** A browser of this machine: the requested one, otherwise any installed one, otherwise that of the npm package. */
export async function chromiumToLaunch(): Promise<Launch> {
  const { executablePath, env } = installed() ?? (await packaged());
  return {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      FONTCONFIG_FILE: fontConfiguration(),
      ...env,
    },
  };
}

export const launchChromium = async (): Promise<Browser> => chromium.launch(await chromiumToLaunch());

function installed(): Found | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  // `npm test` can be made to use the npm package even if there is a browser.
  if (asked === 'package') return undefined;
  if (asked !== undefined && asked !== '') return { executablePath: asked, env: {} };
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const path = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...usualPlaces,
  ].find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { executablePath: path, env: {} };
}

/** The browser of `@sparticuz/chromium`, with the libraries missing on a machine without a desktop. */
async function packaged(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser was found: install Chrome, Chromium or Edge, or set CHROMIUM_PATH.');
  const folder = join(tmpdir(), 'nianbao-chromium-143.0.4');
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  };
}

/** Unpacks to a temporary sibling and renames: several test files may do so at once, and one may be interrupted. */
async function unpack(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  const fresh = mkdtempSync(`${folder}-`);
  // The package unpacks to the temporary folder, and its libraries only if it believes it runs in their cloud.
  Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    await sparticuz.executablePath();
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV);
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function restore(variable: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, variable);
  else process.env[variable] = value;
}

/** The fonts of the machine and a Chinese one, so that page images show text everywhere. */
function fontConfiguration(): string {
  const folder = join(tmpdir(), 'nianbao-fonts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const fonts = join(dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')), '400Regular');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}
