import { WorkbookError } from '../port';
import type { Settings } from '../stored/settings-xml';
import { settingsAsXml, settingsFromXml, settingsNamespace } from '../stored/settings-xml';
import { namePrefix } from '../stored/workbook-mark';
import type { WpsWorkbook, WpsXmlPart } from './jsapi';
import { itemsOf, member } from './jsapi';
import { ourNames } from './workbook-names';

/** All settings stored with the workbook. */
export const readSettings = (workbook: WpsWorkbook): Settings => settingsFromXml(storedXml(workbook)) ?? {};

/** Changes one setting, null removes it: another author may have changed the others. */
export function changeSetting(workbook: WpsWorkbook, key: string, value: string | null): void {
  const present = storedXml(workbook);
  const settings = present === '' ? {} : settingsFromXml(present);
  // Written by a later version, which may contain more than would be preserved.
  if (settings === null) throw new WorkbookError('notSupported');
  const others = Object.entries(settings).filter(([other]) => other !== key);
  const xml = settingsAsXml(Object.fromEntries(value === null ? others : [...others, [key, value]]));
  const parts = partsOf(workbook);
  if (parts === null) {
    storeInNames(workbook, xml);
    return;
  }
  // The new part first: nothing is lost if WPS refuses it.
  member(workbook, 'CustomXMLParts').Add(xml);
  for (const part of parts) part.Delete();
}

/** Our text in its XML; empty if there is none. */
function storedXml(workbook: WpsWorkbook): string {
  const [part] = partsOf(workbook) ?? [];
  return part === undefined ? textInNames(workbook) : member(part, 'XML');
}

/** Our custom XML parts; null in a build or a format without such parts. */
function partsOf(workbook: WpsWorkbook): readonly WpsXmlPart[] | null {
  try {
    const all = member(workbook, 'CustomXMLParts') as WpsWorkbook['CustomXMLParts'] | null | undefined;
    return all === null || all === undefined ? null : itemsOf(all.SelectByNamespace(settingsNamespace));
  } catch {
    return null;
  }
}

const textPrefix = `${namePrefix}TEXT`;

/** A text in a formula has at most 255 characters, with its quotes doubled. */
const longestPiece = 120;

/** Stores the text as pieces in hidden names. As XML, a line break can be written as a reference. */
function storeInNames(workbook: WpsWorkbook, xml: string): void {
  const names = member(workbook, 'Names');
  const pieces = xml.replace(/\n/gu, '&#10;').match(new RegExp(`[^]{1,${longestPiece}}`, 'gu')) ?? [];
  pieces.forEach((piece, index) =>
    names.Add(`${textPrefix}${index + 1}`, `="${piece.replace(/"/gu, '""')}"`, false),
  );
  for (const name of ourNames(workbook).keys())
    if (name.startsWith(textPrefix) && Number(name.slice(textPrefix.length)) > pieces.length)
      names.Item(name).Delete();
}

function textInNames(workbook: WpsWorkbook): string {
  const names = ourNames(workbook);
  const pieces: string[] = [];
  for (let number = 1; ; number += 1) {
    const [, text] = /^="([^]*)"$/u.exec(names.get(`${textPrefix}${number}`) ?? '') ?? [];
    if (text === undefined) return pieces.join('');
    pieces.push(text.replace(/""/gu, '"'));
  }
}
