// `npm run build:types`: the types of what other programs import, one file for each entry. Everything that an entry does
// not export stays inside its file. Run after webpack, which empties the folders.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';

const root = fileURLToPath(new URL('..', import.meta.url));

const entries = [
  { source: 'src/hosts/library/index.ts', types: 'dist/library/nianbao.d.mts' },
  { source: 'src/hosts/library/locate.ts', types: 'dist/locate/locate.d.mts' },
];

// The generator reads declarations only: they do not depend on how webpack finds files.
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-types-'));
const config = (name, content) => {
  writeFileSync(join(scratch, name), JSON.stringify(content));
  return join(scratch, name);
};
const declarations = (source) => join(scratch, 'out', source.replace(/\.ts$/u, '.d.ts'));

try {
  const emit = config('emit.json', {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: join(scratch, 'out'),
      typeRoots: [join(root, 'node_modules/@types')],
      types: ['node'],
    },
    include: [],
    files: [...entries.map(({ source }) => join(root, source)), join(root, 'src/assets.d.ts')],
  });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', emit],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (status !== 0) throw new Error('The declarations could not be written.');
  const bundle = config('bundle.json', {
    compilerOptions: {
      strict: true,
      skipLibCheck: true,
      target: 'es2022',
      lib: ['es2023', 'dom'],
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
    },
    files: entries.map(({ source }) => declarations(source)),
  });
  const texts = generateDtsBundle(
    entries.map(({ source }) => ({
      filePath: declarations(source),
      output: { noBanner: true, exportReferencedTypes: false },
    })),
    { preferredConfigPath: bundle },
  );
  entries.forEach(({ types }, at) => writeFileSync(join(root, types), texts[at]));
} finally {
  rmSync(scratch, { recursive: true });
}
