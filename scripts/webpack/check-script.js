import CopyWebpackPlugin from 'copy-webpack-plugin';
import { transformSync } from 'esbuild';

/** The script that checks the browser, shortened but not changed in its language: old browsers read it. */
export const checkScript = {
  from: 'src/hosts/browser/check.js',
  transform: (content) => transformSync(String(content), { minify: true, target: 'es5' }).code,
  info: { minimized: true },
};

/** For a page that copies nothing else. */
export const copiedCheckScript = () => new CopyWebpackPlugin({ patterns: [checkScript] });
