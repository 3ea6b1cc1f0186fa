/** Characters as wide as they are high. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u2014\u2018-\u201d\u2026]/u;

/** The width of a text in pixels, as the common Chinese fonts have it; the same on every machine. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.57), 0) * size;

/** A name that is at most so wide, without its beginning if need be: names of a place's agencies begin alike. */
export function shortened(name: string, width: number, size: number): string {
  if (textWidth(name, size) <= width) return name;
  const characters = Array.from(name);
  while (characters.length > 1 && textWidth(`…${characters.join('')}`, size) > width) characters.shift();
  return `…${characters.join('')}`;
}

/**
 * What is not divided: a number, a word, or one Chinese character, with the brackets that open before it, and with the
 * marks after it, which do not begin a line.
 */
const runs = /[（“‘]{0,3}(?:[\d.,%/]+|[A-Za-z]+|.)[，。；：、）％%”’！？]*/gsu;

/** Marks that may hang out of their line, one at most. */
const hanging = /[，。；：、]$/u;

/** A text as lines that are at most so wide but for a hanging mark, unless a single run is wider. */
export function textLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [run] of text.matchAll(runs))
    if (line === '' || textWidth((line + run).replace(hanging, ''), size) <= width) line += run;
    else {
      lines.push(line.trimEnd());
      line = run.trimStart();
    }
  return line === '' ? lines : [...lines, line];
}
