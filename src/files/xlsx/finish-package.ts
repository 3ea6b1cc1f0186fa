import PizZip from 'pizzip';
import type { Settings } from '../../workbook/stored/settings-xml';
import { settingsAsXml } from '../../workbook/stored/settings-xml';
import { namePrefix } from '../../workbook/stored/workbook-mark';
import { customXmlMentions, customXmlParts } from './custom-xml-part';

const workbookPart = 'xl/workbook.xml';

/**
 * What the library cannot do: hides the defined names of ours, so that they do not clutter the name box, adds the settings as
 * a custom XML part, and packs anew with fixed times and one and the same compressor everywhere, so that the same report gives
 * the same bytes. A workbook without settings has no such part.
 */
export function finishPackage(bytes: Uint8Array, settings: Settings): Uint8Array {
  const written = new PizZip(bytes);
  const zip = new PizZip();
  const hasSettings = Object.keys(settings).length > 0;
  const edits = new Map([[workbookPart, hideNames], ...(hasSettings ? customXmlMentions : [])]);
  // Local time, because that is what the archive keeps.
  const date = new Date(1980, 0, 1);
  for (const [name, entry] of Object.entries(written.files)) {
    const edit = edits.get(name);
    if (edit === undefined) zip.file(name, entry.asUint8Array(), { date });
    else zip.file(name, edit(entry.asText()), { date });
  }
  if (hasSettings)
    for (const [name, xml] of customXmlParts(settingsAsXml(settings)))
      // Without entries for folders, which no other program writes.
      zip.file(name, xml, { date, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const hideNames = (xml: string): string =>
  xml.replaceAll(`<definedName name="${namePrefix}`, `<definedName hidden="1" name="${namePrefix}`);
