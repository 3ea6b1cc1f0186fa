import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The rooms of docs/architecture.md and what each may import. A room that is not listed for another is
 * forbidden to it, so a new dependency between rooms is a decision made here, in the open.
 */
const rooms = {
  statute: [],
  report: ['statute'],
  grid: ['statute', 'report'],
  check: ['statute', 'report'],
  locate: ['statute', 'report', 'check'],
  // Of readers, writers and workbooks only the types of their error codes, so that there is a sentence for each.
  messages: ['statute', 'report', 'check', 'locate', 'grid', 'readers', 'writers', 'workbook'],
  readers: ['statute', 'report', 'grid'],
  worksheet: ['statute', 'report', 'grid', 'check'],
  workbook: ['statute', 'report', 'grid', 'worksheet'],
  // A template comes from outside, too: it is opened by the same guard as what is read.
  writers: ['statute', 'report', 'grid', 'check', 'messages', 'worksheet', 'readers'],
  app: [
    'statute',
    'report',
    'grid',
    'check',
    'locate',
    'messages',
    'readers',
    'writers',
    'worksheet',
    'workbook',
  ],
  taskpane: ['statute', 'report', 'grid', 'check', 'locate', 'messages', 'app'],
  // What any page can do: downloads, the clipboard, storage.
  browser: ['report', 'locate', 'messages', 'app', 'writers', 'readers'],
  addin: ['messages', 'app', 'taskpane', 'workbook', 'browser'],
  web: [
    'browser',
    'statute',
    'report',
    'grid',
    'check',
    'locate',
    'readers',
    'writers',
    'worksheet',
    'workbook',
    'messages',
    'app',
    'taskpane',
  ],
  cli: ['statute', 'report', 'grid', 'check', 'locate', 'messages', 'readers', 'writers', 'worksheet', 'app'],
};

const hostGlobals = ['Excel', 'Office', 'OfficeExtension', 'document', 'window', 'navigator'];

const roomRules = Object.entries(rooms).map(([room, allowed]) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(forbidden.length === 0
              ? []
              : [
                  {
                    regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
                    message: `src/${room} may import only: ${allowed.join(', ') || 'nothing'} (docs/architecture.md).`,
                  },
                ]),
            ...(room === 'cli' || room === 'readers'
              ? []
              : [
                  {
                    regex: '^node:',
                    message: 'Only src/cli touches the machine; the core also runs in a page.',
                  },
                ]),
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'nianbao-demo', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  { files: ['bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    // Copied as it is, so that even a browser that is too old can say so.
    files: ['src/addin/*.js'],
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
    files: ['src/taskpane/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
  },
  ...roomRules,
  {
    // The spreadsheet library cannot be loaded in Node, where these are tested, so its enumerations are written as values.
    files: ['src/workbook/web/**', 'tests/workbook/**'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: ['src/workbook/excel/**'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'navigator'] },
  },
  // These rooms are pages.
  {
    files: ['src/workbook/web/**', 'src/taskpane/**', 'src/browser/**', 'src/web/**', 'src/addin/**'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'] },
  },
);
