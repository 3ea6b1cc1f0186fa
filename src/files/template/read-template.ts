import type { Edition } from '../../core/statute/types';
import type { Meaning } from './known-names';
import { foldedName, meaningOf, namesOf, nearestName } from './known-names';
import type { OpenTemplate, TemplatePart } from './open-template';
import type { Paragraph } from './scan-part';
import { scanPart, scanProperties } from './scan-part';

/** A placeholder, by its range in the text of its paragraph. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** The name as written, without braces and surrounding spaces. */
  readonly written: string;
  readonly meaning: Meaning;
}

/** Text in braces, or a single brace, that is not a placeholder but looks like an attempt at one. */
interface Fault {
  readonly code: 'unknown' | 'misspelt' | 'unbalanced' | 'stray';
  readonly start: number;
  readonly written: string;
  /** The known name that was probably meant. */
  readonly suggestion: string | null;
}

/** No figure name is longer. */
const longestName = 80;
const braced = new RegExp(`(?<![{｛])([{｛]+)([^{}｛｝\\n\\t]{1,${longestName}})([}｝]+)`, 'gu');

/** The placeholders in the text of a paragraph, and what looks like one. Braces around anything else are left alone. */
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
  const all = [...faults, ...unbalancedIn(edition, rest)];
  return { placeholders, faults: all.sort((a, b) => a.start - b.start) };
}

function faultIn(
  edition: Edition,
  written: string,
  meaning: Meaning | null,
): Pick<Fault, 'code' | 'suggestion'> {
  // Double braces, as used by other programs.
  if (meaning !== null) return { code: 'misspelt', suggestion: foldedName(written).replace(/^@/u, '') };
  const suggestion = nearestName(edition, written);
  if (suggestion !== null) return { code: 'misspelt', suggestion };
  // Braces without Chinese text are sets, formulas or code: nobody would expect one of our placeholders there.
  return { code: /\p{Script=Han}/u.test(written) ? 'unknown' : 'stray', suggestion: null };
}

/** Single braces next to what begins or ends like a placeholder. */
function unbalancedIn(edition: Edition, text: string): readonly Fault[] {
  const names = [...namesOf(edition).keys()];
  const faults: Fault[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}｛｝]/gu)) {
    const isOpening = '{｛'.includes(brace);
    const around = isOpening
      ? text.slice(index + 1, index + 1 + longestName)
      : text.slice(Math.max(0, index - longestName), index);
    const words = around.split(/[{}｛｝\n\t\ufffc]/u).at(isOpening ? 0 : -1) ?? '';
    const folded = foldedName(words).replace(/^[@#/]+/u, '');
    const name = names.find((one) =>
      isOpening ? folded.startsWith(one) || (folded !== '' && one.startsWith(folded)) : folded.endsWith(one),
    );
    if (name !== undefined)
      faults.push({ code: 'unbalanced', start: index, written: name, suggestion: null });
  }
  return faults;
}

/** A paragraph with the placeholders in it. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly placeholders: readonly Placeholder[];
  readonly faults: readonly Fault[];
}

/** A part with its paragraphs that have placeholders or faults, in order. */
export interface ReadPart {
  readonly part: TemplatePart;
  readonly paragraphs: readonly ReadParagraph[];
}

/** Finds placeholders in all parts. Throws `UnusableFile` if one is damaged or hostile. */
export const readTemplate = (template: OpenTemplate, edition: Edition): readonly ReadPart[] =>
  template.parts.map((part) => {
    const scan = part.kind === 'properties' ? scanProperties : scanPart;
    const paragraphs = scan(part.xml, part.key).flatMap((paragraph): readonly ReadParagraph[] => {
      if (!/[{}｛｝]/u.test(paragraph.text)) return [];
      const found = findPlaceholders(edition, paragraph.text);
      return found.placeholders.length + found.faults.length === 0 ? [] : [{ paragraph, ...found }];
    });
    return { part, paragraphs };
  });

/** A placeholder that makes up its whole paragraph. */
export const isAlone = ({ paragraph }: ReadParagraph, { start, end }: Placeholder): boolean =>
  paragraph.text.slice(0, start).trim() === '' && paragraph.text.slice(end).trim() === '';

/** A placeholder with its paragraph. */
interface Spot {
  readonly at: ReadParagraph;
  readonly placeholder: Placeholder;
}

/** Content repeated for each remark: a stretch of one paragraph, or everything between two paragraphs. */
export interface RemarkList {
  readonly open: Spot;
  readonly close: Spot;
}

export const isWithinParagraph = ({ open, close }: RemarkList): boolean => open.at === close.at;

/** Pairs the starts and ends of lists, and finds unpaired ones, and {.} outside any list. */
export function findLists(paragraphs: readonly ReadParagraph[]): {
  readonly lists: readonly RemarkList[];
  readonly unpaired: readonly Spot[];
} {
  const lists: RemarkList[] = [];
  const unpaired: Spot[] = [];
  let open: Spot | null = null;
  for (const at of paragraphs)
    for (const placeholder of at.placeholders) {
      const spot = { at, placeholder };
      const { kind } = placeholder.meaning;
      if (kind === 'open') {
        if (open !== null) unpaired.push(open);
        open = spot;
      } else if (kind === 'close') {
        if (open === null) unpaired.push(spot);
        else if (belongTogether(open, spot)) lists.push({ open, close: spot });
        else unpaired.push(open, spot);
        open = null;
      } else if (kind === 'item' && open === null) unpaired.push(spot);
    }
  if (open !== null) unpaired.push(open);
  return { lists, unpaired };
}

/**
 * In one paragraph, or each alone in a paragraph, one after the other in the same container: not one inside and one
 * after a table.
 */
const belongTogether = (open: Spot, close: Spot): boolean =>
  open.at === close.at ||
  (open.at.paragraph.parent === close.at.paragraph.parent &&
    isAlone(open.at, open.placeholder) &&
    isAlone(close.at, close.placeholder));
