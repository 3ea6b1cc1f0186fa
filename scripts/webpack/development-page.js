import { fileURLToPath } from 'node:url';
import ReactRefreshPlugin from '@pmmmwh/react-refresh-webpack-plugin';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The views: a change in one replaces it in the open page. */
const views = /[\\/]src[\\/]pane[\\/].*\.tsx$/u;

/** Compiles the views so that they can be replaced; everything else as in a build. */
const compileViews = ({ use: { loader, options } }) => {
  const { jsc } = options;
  const react = { ...jsc.transform.react, development: true, refresh: true };
  return {
    test: views,
    use: { loader, options: { ...options, jsc: { ...jsc, transform: { ...jsc.transform, react } } } },
  };
};

/**
 * The web edition for `npm run dev`: fast to build again after a change, under the policy of the built page.
 *
 * @param page what does not depend on the kind of build
 * @param typescript the rule for all TypeScript
 */
export const developmentPage = ({ module: { rules }, plugins, resolve, ...page }, typescript) => ({
  ...page,
  name: 'dev',
  mode: 'development',
  // The page's policy forbids eval, which the usual one is made of.
  devtool: 'cheap-module-source-map',
  output: { path: here('../../dist/dev'), filename: '[name].js', chunkFilename: '[name].js' },
  resolve: {
    ...resolve,
    // A page that works without its server would show yesterday's program.
    alias: {
      ...resolve.alias,
      [here('../../src/hosts/web/offline/register.ts')]: here('./not-offline.js'),
    },
  },
  module: { rules: [compileViews(typescript), { ...typescript, exclude: views }, ...rules] },
  // A change writes only the small file that it is in, and not again the libraries.
  optimization: { splitChunks: { chunks: 'all' } },
  cache: {
    type: 'filesystem',
    name: 'dev',
    buildDependencies: { config: [here('../../webpack.config.js'), here('../../package-lock.json')] },
  },
  performance: { hints: false },
  infrastructureLogging: { level: 'error' },
  plugins: [...plugins, new ReactRefreshPlugin({ include: views, overlay: false })],
});
