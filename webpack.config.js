import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { officeSources, pagePolicy, wpsPolicy } from './scripts/addin-policy.mjs';
import { closedChannels } from './scripts/webpack/closed-channels.js';
import { compressedCopies } from './scripts/webpack/compressed-copies.js';
import { checkScript, copiedCheckScript } from './scripts/webpack/check-script.js';
import { checkedBrowser, functionsEntry } from './scripts/webpack/checked-browser.js';
import { developmentPage } from './scripts/webpack/development-page.js';
import { floor, floorSyntax } from './scripts/webpack/floor.js';
import { Notices } from './scripts/webpack/notices.js';
import { oldFocusable } from './scripts/webpack/old-focusable.js';
import { oldSelectors } from './scripts/webpack/old-selectors.js';
import { OfflineFiles } from './scripts/webpack/offline-files.js';
import { officeFiles } from './scripts/webpack/office-files.js';
import { oneEmptyPattern, withoutHyphenation } from './scripts/webpack/without-hyphenation.js';
import { shortTokens } from './scripts/webpack/short-tokens.js';
import { withoutMap } from './scripts/webpack/without-map.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Types are checked by `npm run typecheck`; here the compiler only emits, for programs or for pages. */
const compiled = (syntax) => ({
  test: /\.tsx?$/,
  use: {
    loader: 'swc-loader',
    options: {
      ...syntax.options,
      sourceMaps: true,
      jsc: {
        ...syntax.jsc,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' }, verbatimModuleSyntax: true },
      },
    },
  },
});
const typescript = compiled({ jsc: { target: 'es2022' } });
const typescriptOfPages = compiled({
  options: { env: { targets: `chrome ${floor}`, exclude: ['transform-optional-chaining'] } },
});

/** What a page needs to start, in one file. */
const firstLoad = /^(?:main|pane)\./u;

/** A library of which only what is used remains, if the minimizer drops the rest: the fast one keeps it all. */
const schemas = {
  test: /[\\/]node_modules[\\/]valibot[\\/]/,
  name: 'schemas',
  chunks: 'async',
  enforce: true,
};

/** What only pictures of years need is one file, whose size is watched. */
const charts = {
  test: /[\\/]node_modules[\\/](?:@observablehq[\\/]plot|d3|d3-[a-z-]+|internmap|interval-tree-1d|binary-search-bounds|isoformat|delaunator|robust-predicates)[\\/]/,
  name: 'charts',
  chunks: 'async',
  enforce: true,
};
const thoroughly = [firstLoad, /^schemas\./u];

const minimizer = [
  // A fifteenth smaller than with the other compressor, for the part that everyone waits for.
  new TerserPlugin({
    include: thoroughly,
    extractComments: false,
    terserOptions: { ecma: 2020, compress: { passes: 2 } },
  }),
  // Five times faster on the spreadsheet library, and nearly as small. Helpers it adds to a file, such as for private
  // members, must stay local to it: files share one global scope, and their short names are the same.
  new TerserPlugin({
    minify: TerserPlugin.esbuildMinify,
    // Third-party files are unchanged.
    exclude: [/^office\//u, ...thoroughly],
    terserOptions: { target: floorSyntax, format: 'iife' },
  }),
];

const pdfFolder = 'pdfjs';

/** What only PDF pages need is a separate file, as the library ships it. */
const pdfFiles = ['pdf', 'pdf.worker'].map((name) => ({
  request: `pdfjs-dist/legacy/build/${name}.mjs`,
  from: `node_modules/pdfjs-dist/legacy/build/${name}.min.mjs`,
  to: `${pdfFolder}/${name}.mjs`,
}));

/** The maps of Chinese character codes; the reader names those it needs. */
const characterMaps = (name) => ({
  test: /\.bcmap$/,
  type: 'asset/resource',
  generator: { filename: `${pdfFolder}/${name}[ext]` },
});
/** In pages, the names of all files but the page itself change with the content: two versions never share a file. */
const pageMaps = characterMaps('[name].[contenthash:8]');

/** Text of the documentation that is part of the program. */
const asText = { resourceQuery: /raw/u, type: 'asset/source' };

/** Code that the pane's libraries include and the pane never uses. */
const paneResolve = {
  extensions: ['.tsx', '.ts', '.js', '.json'],
  alias: { 'rtl-css-js/core': here('./scripts/webpack/one-direction.js') },
};

/** A program from disk, where readable stack traces are worth more than bytes. */
const fromDisk = {
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    rules: [typescript, { test: /\.docx$/, type: 'asset/inline' }, characterMaps('[name]')],
    // What is found at run time, in the folder of the user.
    parser: { javascript: { createRequire: false } },
  },
  externals: {
    ...Object.fromEntries(pdfFiles.map(({ request, to }) => [request, `import ./${to}`])),
    // Users install it themselves if they want PNG.
    '@resvg/resvg-js': 'node-commonjs @resvg/resvg-js',
  },
  optimization: { minimize: false },
  performance: { hints: false },
};

const pdfReader = () =>
  new CopyWebpackPlugin({
    patterns: pdfFiles.map(({ from, to }) => ({ from, to, info: { minimized: true } })),
  });

/** The `nianbao` command: files that need only Node, and next to them the PDF reader. */
const cli = {
  ...fromDisk,
  name: 'cli',
  target: 'node20',
  // The command starts itself again to read files.
  node: { __filename: false },
  entry: { nianbao: './src/hosts/cli/main.ts' },
  // In one file, parsing the parts that a call does not need would take a quarter of its time. The PDF reader is found
  // next to any of them.
  output: {
    path: here('./dist/cli'),
    filename: '[name].cjs',
    chunkFilename: 'nianbao.[id].cjs',
    clean: true,
  },
  // Nothing is in two files.
  optimization: {
    ...fromDisk.optimization,
    splitChunks: { chunks: 'async', minSize: 0, maxAsyncRequests: Infinity },
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    pdfReader(),
    new Notices('pdfjs-dist'),
  ],
};

/** They are written after the build; whether they are older is for `npm pack` to find out. */
const keepTypes = { keep: /\.d\.mts$/u };

const offlineWorker = 'service-worker';

/**
 * The page with the embedded workbook. It has to work where only files of its folder may be loaded and nothing is
 * evaluated.
 */
const page = {
  target: 'browserslist',
  entry: { main: './src/hosts/web/main.ts', ...functionsEntry },
  resolve: paneResolve,
  module: {
    rules: [
      // The spreadsheet library imports without file name extensions.
      { test: /\.js$/, resolve: { fullySpecified: false } },
      oneEmptyPattern,
      closedChannels,
      oldFocusable,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader', oldSelectors] },
      { test: /\.docx$/, type: 'asset/inline' },
      asText,
      pageMaps,
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: './src/hosts/web/index.html',
      chunks: ['main'],
      templateParameters: checkedBrowser,
    }),
    copiedCheckScript(),
    withoutHyphenation(),
    shortTokens(),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css', ignoreOrder: true }),
  ],
};

/** The page that is published. */
const web = {
  ...page,
  name: 'web',
  entry: { ...page.entry, [offlineWorker]: './src/hosts/web/offline/service-worker.ts' },
  output: {
    path: here('./dist/web'),
    // Browsers look for a newer worker under the name they know.
    filename: ({ chunk }) => (chunk.name === offlineWorker ? '[name].js' : '[name].[contenthash:8].js'),
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
  },
  module: { rules: [typescriptOfPages, ...page.module.rules] },
  devtool: 'hidden-source-map',
  optimization: {
    // What only the grid needs is bundled with it in one file.
    splitChunks: { cacheGroups: { defaultVendors: false, schemas, charts } },
    minimizer,
  },
  performance: { hints: false },
  plugins: [
    ...page.plugins,
    // The map of the spreadsheet library is 20 MB and costs a quarter of the build. The worker is completed afterwards.
    withoutMap(/^univer|^service-worker/u),
    new OfflineFiles({ worker: `${offlineWorker}.js` }),
    new Notices('esbuild'),
    ...compressedCopies(firstLoad),
  ],
};

/**
 * The pane as an add-in for Excel. `--env office=self|global|21vianet` selects the source of office.js, `--env web=URL`
 * the address of the web edition, for users who open the page without Excel. `npm run addin` does both and stamps the
 * manifest.
 */
const addin = ({ office = 'self', web: webEdition = '' }) => ({
  name: 'addin',
  target: 'browserslist',
  entry: { main: './src/hosts/addin/main.ts', ...functionsEntry },
  output: {
    path: here('./dist/addin'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  resolve: paneResolve,
  module: {
    rules: [typescriptOfPages, oldFocusable, { test: /\.docx$/, type: 'asset/inline' }, asText, pageMaps],
  },
  devtool: 'hidden-source-map',
  optimization: { splitChunks: { cacheGroups: { defaultVendors: false, schemas, charts } }, minimizer },
  performance: { hints: false },
  plugins: [
    shortTokens(),
    new HtmlWebpackPlugin({
      template: './src/hosts/addin/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['main'],
      templateParameters: (compilation) => ({
        ...checkedBrowser(compilation),
        officeJs: officeSources[office],
        policy: pagePolicy(office),
        webEdition,
      }),
      minify: false,
    }),
    new CopyWebpackPlugin({
      patterns: [
        // Old browsers read these: they are not transpiled.
        checkScript,
        ...['boot.js', 'office-quiet.js', 'taskpane.css', 'help.html'].map((file) => ({
          from: `src/hosts/addin/${file}`,
          info: { minimized: true },
        })),
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        'manifest.xml',
        ...(office === 'self' ? officeFiles : []),
      ],
    }),
    new Notices('esbuild', ...(office === 'self' ? ['@microsoft/office-js'] : [])),
    ...compressedCopies(firstLoad),
  ],
});

const version = JSON.parse(readFileSync(here('./package.json'), 'utf8')).version;
const withVersion = (content) => String(content).replaceAll('@version@', version);

/**
 * The pane as an add-in for WPS 表格: a folder that a server publishes, or that a script copies to the user's computer,
 * where its pages are files. Such pages load scripts only by name, and no workers.
 */
const wps = {
  name: 'wps',
  target: 'browserslist',
  entry: { pane: './src/hosts/wps/main.ts', ...functionsEntry },
  output: {
    path: here('./dist/wps/nianbao'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  resolve: paneResolve,
  module: {
    rules: [typescriptOfPages, oldFocusable, { test: /\.docx$/, type: 'asset/inline' }, asText, pageMaps],
  },
  devtool: false,
  optimization: { splitChunks: { cacheGroups: { defaultVendors: false, schemas, charts } }, minimizer },
  performance: { hints: false },
  plugins: [
    new HtmlWebpackPlugin({
      template: './src/hosts/wps/pane.html',
      filename: 'pane.html',
      chunks: ['pane'],
      templateParameters: (compilation) => ({ ...checkedBrowser(compilation), policy: wpsPolicy }),
      minify: false,
    }),
    new CopyWebpackPlugin({
      patterns: [
        checkScript,
        // Old browsers read these: they are not transpiled.
        ...['index.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'help.html'].map((file) => ({
          from: `src/hosts/wps/${file}`,
          info: { minimized: true },
        })),
        { from: 'src/hosts/addin/taskpane.css', info: { minimized: true } },
        { from: 'assets/icons/{icon,check,why}-32.png', to: 'icons/[name][ext]' },
        { from: 'src/hosts/wps/install/*', to: '../[name][ext]', transform: withVersion },
      ],
    }),
    new Notices('esbuild'),
  ],
};

/**
 * The search for wrong cells alone, for any linear rules: a module for other programs, also used to measure its size.
 */
const locate = {
  name: 'locate',
  target: ['web', 'es2020'],
  entry: { locate: './src/hosts/library/locate.ts' },
  output: {
    path: here('./dist/locate'),
    filename: '[name].mjs',
    library: { type: 'module' },
    clean: keepTypes,
  },
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts'] },
  module: { rules: [typescript] },
  devtool: 'hidden-source-map',
  plugins: [new Notices()],
};

/** The library for other programs: one module for Node and pages, and next to it the PDF reader. */
const library = {
  ...fromDisk,
  name: 'library',
  target: ['web', 'es2022'],
  entry: { nianbao: './src/hosts/library/index.ts' },
  output: {
    path: here('./dist/library'),
    filename: '[name].mjs',
    library: { type: 'module' },
    // Parts that a call does not need are in the file but evaluated only when they are.
    asyncChunks: false,
    clean: keepTypes,
  },
  experiments: { outputModule: true },
  devtool: false,
  plugins: [pdfReader(), new Notices('pdfjs-dist')],
};

/** The part of the bench about the core, built like the program, so that it measures what users run. */
const bench = {
  ...cli,
  name: 'bench',
  entry: { bench: './bench/core.ts' },
  output: { ...cli.output, path: here('./dist/bench'), chunkFilename: 'bench.[id].cjs' },
  plugins: [pdfReader(), new Notices('pdfjs-dist')],
};

/** Writes unchanged files, too: by their time, scripts see whether they are older than the sources. */
const rewritten = (part) => ({ ...part, output: { ...part.output, compareBeforeEmit: false } });

export default (env) => {
  if (env.bench === true) return [bench];
  if (env.dev === true) return [developmentPage(page, typescriptOfPages)];
  return [cli, web, addin(env), wps, locate, library].map(rewritten);
};
