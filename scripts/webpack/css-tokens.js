// Replaces the list of tokens of the style library: a name for each of five hundred colours and sizes, which stands for
// a CSS variable of the same name (ADR 8). A test compares it with the list of the installed version.

/** The CSS variable of a token, by the token's name. */
export const tokens = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? `var(--${name})` : undefined) },
);
