// In place of `rtl-css-js`, with which the style library makes a second, mirrored style of every one: both languages of the pane run
// from left to right, and nobody ever asks for the other (ADR 8). The names are those of that package.

/** The same style, which tells the caller that there is nothing to mirror. */
export const convert = (styles) => styles;

/** The same property. */
export const convertProperty = (key, value) => ({ key, value });
