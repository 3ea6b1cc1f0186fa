import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

const { tokens } = createRequire(import.meta.url)('@fluentui/tokens') as {
  readonly tokens: Tokens;
};

const { tokens: short } = (await import(
  new URL('../scripts/webpack/css-tokens.js', import.meta.url).href
)) as { readonly tokens: Tokens };

it('makes of every token of the style library what the library makes of it', () => {
  const names = Object.keys(tokens);
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter((name) => short[name] !== tokens[name])).toEqual([]);
});
