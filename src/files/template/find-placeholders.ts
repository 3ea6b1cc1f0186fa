import type { Edition } from '../../core/statute/types';
import { foldedName, meaningOf, namesOf, nearestName } from './known-names';
import type { Meaning } from './known-names';

/** A placeholder, by its place in the text of its paragraph. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** The name as it is written, without braces and spaces around it. */
  readonly written: string;
  readonly meaning: Meaning;
}

/** Something in braces, or a single brace, that is no placeholder but looks as if it were meant as one. */
export interface Fault {
  readonly code: 'unknown' | 'misspelt' | 'unbalanced' | 'stray';
  readonly start: number;
  readonly written: string;
  /** The known name that was probably meant. */
  readonly suggestion: string | null;
}

/** No name of a figure has as many characters. */
const longestName = 80;
const braced = new RegExp(`([{｛]+)([^{}｛｝\\n\\t]{1,${longestName}})([}｝]+)`, 'gu');

/** The placeholders in the text of a paragraph, and what looks like some. Braces around anything else are left alone. */
export function findPlaceholders(
  edition: Edition,
  text: string,
): { readonly placeholders: readonly Placeholder[]; readonly faults: readonly Fault[] } {
  const placeholders: Placeholder[] = [];
  const faults: Fault[] = [];
  const rest = text.replace(
    braced,
    (whole: string, opening: string, inner: string, closing: string, start: number) => {
      const written = inner.trim();
      const meaning = meaningOf(edition, written);
      if (meaning !== null && opening.length === 1 && closing.length === 1)
        placeholders.push({ start, end: start + whole.length, written, meaning });
      else faults.push({ ...faultIn(edition, written, meaning), start, written });
      return '\ufffc'.repeat(whole.length);
    },
  );
  faults.push(...unbalancedIn(edition, rest));
  return { placeholders, faults: faults.sort((a, b) => a.start - b.start) };
}

function faultIn(
  edition: Edition,
  written: string,
  meaning: Meaning | null,
): Pick<Fault, 'code' | 'suggestion'> {
  // Two braces, as other programs have them.
  if (meaning !== null) return { code: 'misspelt', suggestion: foldedName(written).replace(/^@/u, '') };
  const suggestion = nearestName(edition, written);
  if (suggestion !== null) return { code: 'misspelt', suggestion };
  // Braces around no Chinese text are sets, formulas or code: nobody would look for a placeholder of ours there.
  return { code: /\p{Script=Han}/u.test(written) ? 'unknown' : 'stray', suggestion: null };
}

/** Single braces beside what begins or ends like a placeholder. */
function unbalancedIn(edition: Edition, text: string): readonly Fault[] {
  const names = [...namesOf(edition).keys()];
  const faults: Fault[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}｛｝]/gu)) {
    const isOpening = '{｛'.includes(brace);
    const beside = isOpening
      ? (/^[^{}｛｝\n\t\ufffc]*/u.exec(text.slice(index + 1, index + 1 + longestName))?.[0] ?? '')
      : (/[^{}｛｝\n\t\ufffc]*$/u.exec(text.slice(Math.max(0, index - longestName), index))?.[0] ?? '');
    const folded = foldedName(beside).replace(/^[@#/]+/u, '');
    const name = names.find((one) =>
      isOpening ? folded.startsWith(one) || (folded !== '' && one.startsWith(folded)) : folded.endsWith(one),
    );
    if (name !== undefined)
      faults.push({ code: 'unbalanced', start: index, written: name, suggestion: null });
  }
  return faults;
}
