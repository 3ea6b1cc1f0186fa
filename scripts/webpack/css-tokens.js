// Replaces the list of tokens of the style library: a name for each of five hundred colours and sizes, which stands for
// a CSS variable of the same name (ADR 32). A test compares it with the list of the installed version.

/** Layers have a value also where no theme sets them. */
const layers = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

const variable = (name) => (name in layers ? `var(--${name}, ${layers[name]})` : `var(--${name})`);

/** The CSS variable of a token, by the token's name. */
export const tokens = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? variable(name) : undefined) },
);
