/** Written again. */
export const written = new Set(['body', 'tbl', 'tr', 'p', 'r']);

/**
 * Wrappers of visible content, and elements carrying information that is inspected: the tag is dropped, its content
 * visited.
 */
export const visited = new Set(
  (
    'document ins moveTo sdt sdtContent sdtPr customXml smartTag hyperlink fldSimple dir bdo ruby rubyBase AlternateContent Choice ' +
    'Fallback pPr rPr trPr tcPr numPr oMathPara oMath'
  ).split(' '),
);

/** Alternatives for the same content, of which one is read: the first with text. */
export const alternatives = new Set(['AlternateContent', 'Choice', 'Fallback']);

/** Pictures and shapes: only their text boxes are read. */
export const shapes = new Set(['drawing', 'pict', 'object']);
