import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { coreFolders, roomNames } from './scripts/house/rooms.mjs';

const hostGlobals = ['Excel', 'Office', 'OfficeExtension', 'document', 'window', 'navigator'];

const machine = {
  regex: '^node:',
  message: 'Only the command touches the machine; the rest also runs in a page.',
};

/**
 * Forbids imports from later rooms, or from later folders of `core/`. The import check (`.dependency-cruiser.mjs`)
 * forbids the same by resolved paths; this one shows it while typing.
 *
 * @param steps how many folders up the others are, as a regular expression
 */
const upward = (order, index, steps) => ({
  regex: `^(\\.\\./)${steps}(${order.slice(index + 1).join('|')})(/|$)`,
  message: `${order[index]}/ imports only what stands before it: ${order.slice(0, index).join(', ') || 'nothing'} (docs/architecture.md).`,
});

const importsOf = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-globals': ['error', ...hostGlobals],
    'no-restricted-imports': ['error', { patterns }],
  },
});

const roomRules = [
  ...roomNames.map((room, index) =>
    importsOf(
      [`src/${room}/**/*.{ts,tsx}`],
      ...(index + 1 === roomNames.length ? [] : [upward(roomNames, index, '+')]),
      ...(room === 'hosts' || room === 'files' ? [] : [machine]),
    ),
  ),
  ...coreFolders
    .slice(0, -1)
    .flatMap((folder, index) => [
      importsOf(
        [`src/core/${folder}/*.ts`],
        upward(roomNames, 0, '+'),
        upward(coreFolders, index, ''),
        machine,
      ),
      importsOf(
        [`src/core/${folder}/*/**/*.ts`],
        upward(roomNames, 0, '+'),
        upward(coreFolders, index, '{2,}'),
        machine,
      ),
    ]),
];

/** Forbids every way of importing the folder of one edition. */
const noEditionFolder = (files, ignores, path, message) => ({
  files,
  ignores,
  rules: {
    'no-restricted-syntax': [
      'error',
      ...['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].map(
        (node) => ({
          selector: `${node}[source.value=${path}]`,
          message,
        }),
      ),
    ],
  },
});

/** A new edition is a new folder and its line in `editions.ts`: nothing else may know the name of a folder. */
const editionRules = [
  noEditionFolder(
    ['{src,tests,scripts,bench}/**/*.{ts,tsx,mjs}'],
    ['{src,tests}/core/statute/**'],
    '/statute\\u002F\\d{4}\\u002F/',
    'Only core/statute may import the folder of an edition; take what it has from `editions`.',
  ),
  noEditionFolder(
    ['src/core/statute/**/*.ts'],
    ['src/core/statute/editions.ts', 'src/core/statute/[0-9]*/**'],
    '/^\\.\\.?\\u002F\\d{4}\\u002F/',
    'Only `editions.ts` and the editions themselves may import the folder of an edition.',
  ),
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'docs/api', 'nianbao-demo', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base, tseslint.configs.eslintRecommended],
    rules: {
      // Rules about types are those of oxlint (`.oxlintrc.json`), which takes a tenth of the time.
      'no-unused-vars': 'off',
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  {
    // A text of a file may have any length: no pattern takes more than linear time.
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  // An old Node has to understand it to say that it is too old.
  {
    files: ['scripts/ensure-deps.mjs'],
    languageOptions: { ecmaVersion: 2020 },
    rules: { 'no-restricted-syntax': ['error', 'ChainExpression', "LogicalExpression[operator='??']"] },
  },
  {
    // Copied unchanged, so that even a browser that is too old can report it.
    files: ['src/hosts/{addin,browser,wps}/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: {
        document: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        window: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['src/pane/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
  },
  ...roomRules,
  ...editionRules,
  {
    files: ['src/workbook/excel/**'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'navigator'] },
  },
  // These rooms are pages.
  {
    files: ['src/workbook/embedded/**', 'src/pane/**', 'src/hosts/{web,addin,browser,wps}/**'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'] },
  },
);
