import PizZip from 'pizzip';
import { namePrefix } from '../grid/workbook-mark';

const workbookPart = 'xl/workbook.xml';

/**
 * What the library cannot do: hides the defined names of ours, so that they do not clutter the name box, and packs anew with
 * fixed times and one and the same compressor everywhere, so that the same report gives the same bytes.
 */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const written = new PizZip(bytes);
  const zip = new PizZip();
  // Local time, because that is what the archive keeps.
  const date = new Date(1980, 0, 1);
  for (const [name, entry] of Object.entries(written.files)) {
    if (name === workbookPart) zip.file(name, hideNames(entry.asText()), { date });
    else zip.file(name, entry.asUint8Array(), { date });
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const hideNames = (xml: string): string =>
  xml.replaceAll(`<definedName name="${namePrefix}`, `<definedName hidden="1" name="${namePrefix}`);
