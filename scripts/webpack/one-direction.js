// Replaces `rtl-css-js`, with which the style library mirrors every style: both languages of the pane run from left to
// right, so mirrored styles are never used (ADR 8). The names are those of that package.

/** The same style, which signals to the caller that there is nothing to mirror. */
export const convert = (styles) => styles;

/** The same property. */
export const convertProperty = (key, value) => ({ key, value });
