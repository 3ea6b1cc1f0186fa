import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { licenceOf, mayBePublished } from '../licences.mjs';

const here = fileURLToPath(new URL('../..', import.meta.url));

/** The file that every folder of `dist/` has. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

const title = 'nianbao contains the following third-party software, each under its own licence.';

/** Precedes a component; `npm run sbom` reads these lines. */
const heading = ({ name, version, licence }) => `=== ${name} ${version} · ${licence}`;

/** The components of a file of notices. */
export const componentsIn = (text) =>
  [...text.matchAll(/^=== (\S+) (\S+) · (.+)$/gmu)].map(([, name, version, licence]) => ({
    name,
    version,
    licence,
  }));

/** The folder of a package, as the project or another package finds it. */
const folderOf = (name, from = here) =>
  dirname(createRequire(join(from, 'package.json')).resolve(`${name}/package.json`));

/** Code that other packages brought into their own files, where webpack cannot see it. */
const inside = {
  'pdfjs-dist': () => [
    {
      name: 'core-js',
      version: '3.48.0',
      licence: 'MIT',
      text: mit('2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io)'),
    },
    {
      name: 'adobe-cmap-resources',
      version: '2009',
      licence: 'BSD-3-Clause',
      text: readFileSync(`${folderOf('pdfjs-dist')}/cmaps/LICENSE`, 'utf8').replace(
        /^%%(?:Copyright: ?)?/gmu,
        '',
      ),
    },
  ],
};

/** What packages publish as one file together with these of their dependencies. */
const together = { jszip: ['pako', 'lie', 'lie/immediate', 'setimmediate'] };

const mit = (holder) => `The MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const isc = (holder) => `The ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const apache = (holder) =>
  `Copyright (c) ${holder}\n\n${readFileSync(join(folderOf('typescript'), 'LICENSE.txt'), 'utf8')}`;

/** What a licence stands for, for packages without a file. */
const standardTexts = { MIT: mit, ISC: isc, 'Apache-2.0': apache };

/** The texts of a package: its licence, and the notices that go with it. */
const textFile = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu;

/** Some packages have no file: then the text that their licence stands for, with their author. */
function textOf(folder, { name, author }, licence) {
  const files = readdirSync(folder).filter((file) => textFile.test(file) && !file.endsWith('.js'));
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n\n');
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  const standard = standardTexts[licence];
  if (standard === undefined) throw new Error(`${name} has no licence text`);
  return standard(holder.replace(/ ?<.*$/u, ''));
}

/** The folder of the package that a folder belongs to: the nearest that has a name and a version. */
function packageOf(start) {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (name !== undefined && version !== undefined) return folder;
  }
  throw new Error(`${start} belongs to no package`);
}

const dependenciesIn = (folder) =>
  (together[basename(folder)] ?? []).map((path) =>
    path.split('/').reduce((from, name) => folderOf(name, from), folder),
  );

function componentsOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version } = manifest;
  const licence = licenceOf(name, manifest.license);
  if (!mayBePublished(licence))
    throw new Error(
      `${name} may not be published with this program: its licence is ${licence ?? 'unknown'} (scripts/licences.mjs)`,
    );
  return [{ name, version, licence, text: textOf(folder, manifest, licence) }, ...(inside[name]?.() ?? [])];
}

/** One heading for each component, sorted; components with the same text share it. */
function render(folders) {
  const byText = new Map();
  const components = folders.flatMap(componentsOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const component of components) {
    const text = component.text.replace(/\r\n/gu, '\n').trim();
    byText.set(text, [...(byText.get(text) ?? []), component]);
  }
  return fileOf([...byText].map(([text, same]) => `${same.map(heading).join('\n')}\n\n${text}`));
}

/** A line that is in no licence. */
const rule = '\n\n----------\n\n';

const fileOf = (parts) => `${[title, ...parts].join(rule)}\n`;

/** Several files of notices as one, with each part once. */
export const mergedNotices = (texts) =>
  fileOf([...new Set(texts.flatMap((text) => text.trimEnd().split(rule).slice(1)))]);

/** The files of a bundle, also those that webpack joined into one module. */
function* filesIn({ modules, chunkGraph }) {
  for (const module of modules)
    if (chunkGraph.getNumberOfModuleChunks(module) > 0)
      for (const part of module.modules ?? [module]) {
        const file = part.nameForCondition?.();
        if (file?.includes('node_modules')) yield file;
      }
}

/**
 * Writes the licences of everything that is bundled or copied. The build fails if one of them is not on the list of
 * `scripts/licences.mjs`.
 */
export class Notices {
  /**
   * @param copied packages whose files are copied as they are, or whose helpers are added to the bundle: webpack lists
   * only modules
   */
  constructor(...copied) {
    // Webpack's own helpers are in every bundle.
    this.copied = ['webpack', ...copied];
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      // Not one of the files that a page needs offline.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'Notices', stage }, () => {
        try {
          const places = new Set(Array.from(filesIn(compilation), dirname));
          const folders = new Set(Array.from(places, packageOf));
          for (const name of this.copied) folders.add(folderOf(name));
          for (const folder of [...folders]) for (const other of dependenciesIn(folder)) folders.add(other);
          compilation.emitAsset(noticesFile, new webpack.sources.RawSource(render([...folders])));
        } catch (error) {
          compilation.errors.push(new webpack.WebpackError(error.message));
        }
      });
    });
  }
}
