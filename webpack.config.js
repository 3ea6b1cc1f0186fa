import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const typescript = {
  test: /\.tsx?$/,
  // Types are checked by `npm run typecheck`; here the compiler only emits.
  use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
};

/** The `nianbao` command: one file that needs nothing but Node. */
const cli = {
  name: 'cli',
  target: 'node20',
  entry: { nianbao: './src/cli/main.ts' },
  // Parts that a command does not need are in the file but are only evaluated when they are imported.
  output: { path: here('./dist/cli'), filename: '[name].cjs', clean: true, asyncChunks: false },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    rules: [typescript, { test: /\.docx$/, type: 'asset/inline' }],
  },
  // A command-line file is loaded once from disk: readable stack traces are worth more than bytes.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

/** The measurements, built like the program, so that they measure what users run. Only `npm run bench` asks for it. */
const bench = {
  ...cli,
  name: 'bench',
  entry: { bench: './bench/main.ts' },
  output: { ...cli.output, path: here('./dist/bench') },
  plugins: [],
};

export default (env) => (env.bench === true ? [cli, bench] : [cli]);
