import type { Settings } from './settings-xml';
import { longestSetting } from './settings-xml';
import type { DefinedName } from './workbook-mark';
import { namePrefix, textFormula, textOfFormula } from './workbook-mark';

// A copy of the settings in hidden names: some versions of Excel lose the custom XML part. Together the names hold
// `number of names;text`, the text being the JSON of a copy.

/** The settings in the names. */
export interface SettingsCopy {
  readonly settings: Settings;
  /** Keys that are only in the XML part. */
  readonly omitted: readonly string[];
}

/**
 * The setting that counts the changes in Excel, so that the newer one of both is known. Programs that know only the XML
 * part leave it as it is: the part counts unless the number in the names is higher.
 */
export const changeCounter = 'revision';

export const revisionOf = (settings: Settings): number => Number(settings[changeCounter] ?? 0) || 0;

/** The name of the first, second … piece; counted from 1. */
export const nameOfPiece = (number: number): string => `${namePrefix}STORED${number}`;

/** Characters of one constant: 255 at the most, perhaps with each quote counted twice. */
const longestConstant = 125;
/** Characters of the text in one name. */
const longestPiece = 3000;
/** Characters of a formula, in which quotes are doubled. */
const longestFormula = 8192;
/** Characters of all settings in the names. Longer ones, such as templates, are in the XML part only. */
const mostText = 100_000;
/** More names are an attempt to exhaust memory. */
const mostPieces = 64;

/** What Excel would change in a formula, or cut in two: control characters and pairs of surrogates. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\u{10000}-\u{10ffff}]|\p{Surrogate}/gu;

const escaped = (json: string): string =>
  json.replace(unsafe, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

/** The names for these settings, in order; the smallest settings first. */
export function namesOfSettings(settings: Settings): readonly DefinedName[] {
  const bySize = Object.entries(settings).sort(([, a], [, b]) => a.length - b.length);
  let size = 0;
  const fitting = bySize.filter(([, text]) => (size += escaped(JSON.stringify(text)).length) <= mostText);
  const copy: SettingsCopy = {
    settings: Object.fromEntries(fitting),
    omitted: bySize.slice(fitting.length).map(([key]) => key),
  };
  const pieces = escaped(JSON.stringify(copy)).match(new RegExp(`[^]{1,${longestPiece}}`, 'gu')) ?? [];
  return pieces.map((piece, index) => ({
    name: nameOfPiece(index + 1),
    content: textFormula(index === 0 ? `${pieces.length};${piece}` : piece, longestConstant),
  }));
}

/** How many names there are, from the content of the first one; 0 if it is none of ours. */
export function piecesAfter(first: string | null): number {
  const count = Number(/^\d+(?=;)/u.exec(pieceIn(first) ?? '')?.[0] ?? 0);
  return count > mostPieces ? 0 : count;
}

/** The copy in the contents of all names, in order; null if there is none, or if it is incomplete. */
export function copyInNames(contents: readonly (string | null)[]): SettingsCopy | null {
  const pieces = contents.map(pieceIn);
  const isWhole = pieces.length > 0 && pieces.length === piecesAfter(contents[0] ?? null);
  if (!isWhole || pieces.includes(null)) return null;
  try {
    const { settings, omitted } = JSON.parse(pieces.join('').replace(/^\d+;/u, '')) as Partial<
      Record<keyof SettingsCopy, unknown>
    >;
    const isSound =
      typeof settings === 'object' &&
      settings !== null &&
      Object.values(settings).every((text) => typeof text === 'string' && text.length <= longestSetting) &&
      Array.isArray(omitted);
    return isSound ? { settings: settings as Settings, omitted: omitted as readonly string[] } : null;
  } catch {
    return null;
  }
}

const pieceIn = (content: string | null): string | null =>
  content === null || content.length > longestFormula ? null : (textOfFormula(content.trim()) ?? null);

/** The newer settings, and whether they are those of the names. */
export function newerSettings(
  part: Settings,
  copy: SettingsCopy | null,
): { readonly settings: Settings; readonly isRecovered: boolean } {
  if (copy === null || revisionOf(copy.settings) <= revisionOf(part))
    return { settings: part, isRecovered: false };
  const others = Object.entries(part).filter(([key]) => copy.omitted.includes(key));
  return { settings: { ...Object.fromEntries(others), ...copy.settings }, isRecovered: true };
}
