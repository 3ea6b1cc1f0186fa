import { coreFolders, roomNames } from './scripts/house/rooms.mjs';

/** Nothing imports what stands after it, also not its type alone, and also not when it is first needed. */
const lowerOnly = (base, order) =>
  order.slice(0, -1).map((name, index) => ({
    name: `${base}${name} imports only what stands before it`,
    severity: 'error',
    from: { path: `^${base}${name}/` },
    to: { path: `^${base}(${order.slice(index + 1).join('|')})/` },
  }));

export default {
  forbidden: [
    { name: 'no import cycle', severity: 'error', from: {}, to: { circular: true } },
    ...lowerOnly('src/', roomNames),
    ...lowerOnly('src/core/', coreFolders),
    {
      name: 'editions are known by core/statute only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/statute/' },
      to: { path: '^src/core/statute/[0-9]{4}/' },
    },
    {
      name: 'what editions share does not know them',
      severity: 'error',
      from: { path: '^src/core/statute/', pathNot: '^src/core/statute/(editions\\.ts|[0-9]{4}/)' },
      to: { path: '^src/core/statute/[0-9]{4}/' },
    },
    {
      name: 'the command reads files only where that can be ended',
      comment: 'ADR 27. What it writes, and why a file was refused, may be known outside the reader.',
      severity: 'error',
      from: { path: '^src/hosts/cli/', pathNot: '^src/hosts/cli/reader/' },
      to: {
        path: '^src/(files|app/import)/|^src/app/check-report',
        pathNot: '^src/files/(unusable-file|template/template-error|xlsx/write-xlsx)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^src/',
    // Imports of types count.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: false,
  },
};
