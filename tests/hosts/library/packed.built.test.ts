import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-packed-'));
const home = join(folder, 'user');
const installed = join(home, 'node_modules');
afterAll(() => rmSync(folder, { recursive: true }));

const windows = process.platform === 'win32';
const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Packing runs `prepare`, which would set up the hook of whoever runs the tests.
    env: { ...process.env, CI: 'true' },
  });

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: home, encoding: 'utf8' });

/** The code blocks of a language in the page about the library. */
function blocks(language: string): readonly string[] {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

function bytesIn(path: string): number {
  const entry = statSync(path);
  return entry.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
    : entry.size;
}

beforeAll(() => {
  // Builds what is missing, like publishing.
  packed = (
    JSON.parse(npm(root, 'pack', '--json', '--foreground-scripts=false', '--pack-destination', folder)) as [
      Packed,
    ]
  )[0];
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
  npm(home, 'install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename));
}, 300_000);

describe('the packed package', () => {
  it('installs offline as one package of at most 25 MB', () => {
    const packages = readdirSync(installed).filter((name) => !name.startsWith('.'));
    expect(packages).toEqual(['nianbao']);
    expect(bytesIn(installed)).toBeLessThanOrEqual(25_000_000);
  });

  it('has its licences and pages, and no maps or sources', () => {
    const paths = packed.files.map(({ path }) => path);
    const needed = [
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
      'dist/cli/THIRD-PARTY-NOTICES.txt',
      'dist/library/THIRD-PARTY-NOTICES.txt',
      'dist/locate/THIRD-PARTY-NOTICES.txt',
      'docs/library.md',
    ];
    expect(paths).toEqual(expect.arrayContaining(needed));
    expect(paths.filter((path) => /\.map$|^(?:src|tests|scripts)\//u.test(path))).toEqual([]);
  });

  it('has every file that package.json names', () => {
    const manifest = readFileSync(join(installed, 'nianbao/package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.\/((?:dist|package)[\w./-]*)"/gu)].map(([, path]) => path);
    expect(named.length).toBeGreaterThanOrEqual(5);
    const paths = packed.files.map(({ path }) => path);
    expect(named.filter((path) => path === undefined || !paths.includes(path))).toEqual([]);
  });

  it('has the command', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(npm(home, 'exec', '--offline', '--', 'nianbao', '--version').trim()).toBe(version);
  });

  it('runs the example of docs/library.md, which prints what the page says', () => {
    writeFileSync(join(home, 'example.js'), blocks('js').join('\n'));
    expect(run('example.js')).toBe(blocks('text').join('\n'));
  });

  it('runs the reader of docs/library.md, which can be ended', () => {
    writeFileSync(join(home, 'reader.mjs'), blocks('mjs').join('\n'));
    writeFileSync(
      join(home, 'uses-reader.mjs'),
      `
      import { readFileSync } from 'node:fs';
      import { readWithin } from './reader.mjs';
      const bytes = readFileSync(process.argv[2]);
      const { kind, report } = await readWithin(600, bytes);
      console.log(kind, report.cells.size);
      await readWithin(0, bytes).catch((error) => console.log(error.message));`,
    );
    const sample = join(root, 'assets/samples/suqian-2024.json');
    expect(run('uses-reader.mjs', sample)).toBe('read 200\nnot read within 0 s\n');
  });

  it('reads a PDF by the files next to the library', () => {
    const pdf = join(root, 'tests/fixtures/pdf/report.pdf');
    const program = `
      import { readFileSync } from 'node:fs';
      import { readReport } from 'nianbao';
      const { kind, report } = await readReport(readFileSync(process.argv[1]));
      console.log(kind, report.cells.size);`;
    expect(run('--input-type=module', '--eval', program, pdf)).toBe('read 200\n');
  });
});

describe('its types', () => {
  const program = `
    import type { Finding, Refusal, WriteResult } from 'nianbao';
    import { checkReport, message, readReport, writeReport } from 'nianbao';
    import { locate } from 'nianbao/locate';

    export async function errorsIn(bytes: Uint8Array): Promise<readonly string[] | Refusal> {
      const result = await readReport(bytes, { index: 2 });
      if (result.kind === 'refused') return result.refusal;
      const findings: readonly Finding[] = await checkReport(result.report, { previous: result.report });
      return findings.flatMap((finding) => {
        if (finding.ruleId === 'T3-LATE' && finding.status === 'broken') {
          const share: number = finding.left / finding.right;
          return [String(share)];
        }
        return [message(finding, 'zh-CN', result.report.edition)];
      });
    }
    export const changes = locate({ cells: [], rules: [] }).flatMap(({ repairs }) => repairs);
    export function bytesOf(written: WriteResult): Uint8Array | null {
      // @ts-expect-error There are no bytes before the kind is known.
      written.bytes;
      return written.kind === 'written' ? written.bytes : null;
    }
    // @ts-expect-error There is no such format.
    export const wrong = (report: never) => writeReport(report, 'pdf');
    // @ts-expect-error A finding needs the edition that has its labels.
    export const unnamed = (finding: Finding) => message(finding, 'en-US');
  `;

  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])(
    'compile with moduleResolution %s',
    (moduleResolution, module) => {
      writeFileSync(join(home, 'user.ts'), program);
      const options = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2023,dom'];
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const resolution = ['--moduleResolution', moduleResolution, '--module', module];
      const { stdout } = spawnSync(process.execPath, [compiler, ...options, ...resolution, 'user.ts'], {
        cwd: home,
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
    },
    180_000,
  );
});
