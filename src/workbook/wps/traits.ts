import type { WpsSheet, WpsWorkbook } from './jsapi';
import { itemsOf, member } from './jsapi';

/** What differs between builds of WPS, where nobody has seen which build has what. */
export interface WpsTraits {
  /** The value of a blank cell, such as `null`. */
  readonly blank: string;
  /** Of the first sheet; empty if there is none. */
  readonly codeName: string;
  /** Whether a workbook can hold XML of add-ins. */
  readonly customXml: boolean;
}

/** The last cell of a sheet, which nobody fills. */
const lastCell = 'XFD1048576';

/** Reads the traits. What WPS refuses counts as absent. */
export function traitsOf(workbook: WpsWorkbook): WpsTraits {
  const sheet = tried(() => itemsOf(member(workbook, 'Worksheets'))[0]);
  return {
    blank: sheet === undefined ? '' : blankOf(sheet),
    codeName: (sheet && tried(() => member(sheet, 'CodeName'))) ?? '',
    customXml: typeof tried(() => member(member(workbook, 'CustomXMLParts'), 'Count')) === 'number',
  };
}

const blankOf = (sheet: WpsSheet): string => {
  const value = tried(() => ({ is: member(sheet.Range(lastCell), 'Value2') }));
  if (value === undefined) return '';
  return value.is === undefined ? 'undefined' : JSON.stringify(value.is);
};

function tried<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
