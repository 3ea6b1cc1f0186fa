import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readHouse } from '../scripts/house/imports.mjs';
import { housePicture } from '../scripts/house/picture.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const house = await readHouse(root);

describe('the house', () => {
  it('has no upward imports and no import cycles', () => {
    expect(house.faults).toEqual([]);
  });

  it('matches docs/images/house.svg; run `npm run docs:house` after a change', () => {
    expect(readFileSync(join(root, 'docs/images/house.svg'), 'utf8')).toBe(housePicture(house));
  });

  it('has no file longer than 300 lines', () => {
    expect(house.figures.longest).toBeLessThanOrEqual(300);
  });
});

describe('docs/architecture.md', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  // Paths as they are, or below a room; NAME stands for any.
  const named = [...page.matchAll(/`([\w./-]+\/|[\w./-]*\w\.(?:tsx?|mjs|js|json|md))`/gu)].flatMap(
    ([, path = '']) => (path.includes('NAME') ? [] : [path]),
  );
  const roots = ['', 'src/', ...Object.keys(house.folders).map((room) => `src/${room}/`)];

  it.each([...new Set(named)].filter((path) => path.includes('/')))('names %s, which exists', (path) => {
    expect(roots.filter((start) => existsSync(join(root, start, path)))).not.toEqual([]);
  });

  it('names the files of the ways to extend the program', () => {
    expect(named.length).toBeGreaterThan(60);
  });
});

describe('the check of imports', () => {
  const planted = mkdtempSync(join(tmpdir(), 'nianbao-house-'));
  afterAll(() => rmSync(planted, { recursive: true }));
  copyFileSync(join(root, 'tsconfig.json'), join(planted, 'tsconfig.json'));

  const faultsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    rmSync(join(planted, 'src'), { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, path)), { recursive: true });
      writeFileSync(join(planted, path), text);
    }
    return (await readHouse(planted)).faults;
  };

  it.each([
    [
      'a room that imports the type of a higher one',
      {
        'src/core/report/a.ts': "import type { B } from '../../app/b';\nexport type A = B;\n",
        'src/app/b.ts': 'export type B = string;\n',
      },
      'src/core/report/a.ts -> src/app/b.ts',
    ],
    [
      'a folder of core that imports a later one when it is needed',
      {
        'src/core/grid/a.ts': "export const a = () => import('../check/b');\n",
        'src/core/check/b.ts': 'export const b = 1;\n',
      },
      'src/core/grid/a.ts -> src/core/check/b.ts',
    ],
    [
      'a cycle of a type and a lazy import',
      {
        'src/app/a.ts': "export type A = string;\nexport const a = () => import('./b');\n",
        'src/app/b.ts': "import type { A } from './a';\nexport const b: A = '';\n",
      },
      'src/app/a.ts -> src/app/b.ts',
    ],
    [
      'an edition known outside the statute',
      {
        'src/app/a.ts': "import { b } from '../core/statute/2021/b';\nexport const a = b;\n",
        'src/core/statute/2021/b.ts': 'export const b = 1;\n',
      },
      'src/app/a.ts -> src/core/statute/2021/b.ts',
    ],
  ])('finds %s', async (_, files, fault) => {
    expect(await faultsOf(files)).toEqual([expect.stringContaining(fault)]);
  });
});
