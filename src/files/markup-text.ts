/** Characters that XML 1.0 forbids, and unpaired surrogates: one of them makes a whole file unreadable. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text without the characters that no XML or HTML file may contain. */
export const withoutControls = (text: string): string => text.replace(forbidden, '');

/** Any text as character data or attribute value of XML and HTML. */
export const markupText = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/gu, (character) => entities[character] ?? character);
