import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const short = fileURLToPath(new URL('./css-tokens.js', import.meta.url));
const library = /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]?$/u;

/** Puts one rule in place of the style library's list of tokens, which is a thirtieth of the first load. */
export const shortTokens = () =>
  new webpack.NormalModuleReplacementPlugin(/^\.\/tokens\.js$/u, (resource) => {
    if (library.test(resource.context)) resource.request = short;
  });
