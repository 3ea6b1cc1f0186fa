/** A non-empty line of text, with its context. Its indentation is preserved: it marks paragraphs and columns. */
export interface TextLine {
  readonly text: string;
  /** Characters of white space before the text. */
  readonly indent: number;
  /** Empty lines above it. */
  readonly blanksAbove: number;
  /** A page break of the source precedes it. */
  readonly afterPage: boolean;
}

const marked =
  /^(?:[-—–－―·~]{1,2}\s*\d{1,4}\s*[-—–－―·~]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/])?(?:\s*共\s*\d{1,4}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu;
const bare = /^\d{1,3}$/u;

/**
 * The lines of a text without page numbers. `- 3 -` and 第3页 are always page numbers; a bare number is one only right at
 * a form feed, where one page ends and the next begins: otherwise it may be a figure.
 */
export function textLines(text: string): readonly TextLine[] {
  const raw = text.split(/\r\n|\r|\n/u);
  const lines: TextLine[] = [];
  let blanksAbove = 0;
  let afterPage = false;
  raw.forEach((line, index) => {
    const content = line.replaceAll('\f', '');
    const trimmed = content.trim();
    if (line.includes('\f')) afterPage = true;
    const endsPage = line.includes('\f') || (raw[index + 1] ?? '').startsWith('\f');
    if (marked.test(trimmed) || (bare.test(trimmed) && endsPage)) {
      afterPage = true;
      return;
    }
    if (trimmed === '') {
      blanksAbove += 1;
      return;
    }
    lines.push({
      text: withoutEnd(content),
      indent: content.length - content.trimStart().length,
      blanksAbove,
      afterPage,
    });
    blanksAbove = 0;
    afterPage = false;
  });
  return lines;
}

/** Trims white space at the end, except tabs, which are empty cells of a row that has others. */
function withoutEnd(content: string): string {
  const kept = content.trimEnd();
  return kept.includes('\t') ? kept + content.slice(kept.length).replace(/[^\t]/gu, '') : kept;
}
