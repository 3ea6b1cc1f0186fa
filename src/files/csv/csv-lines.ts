import { disarmed } from '../../core/report/disarmed-text';
import { withoutControls } from '../../workbook/xml/markup-text';

/** Without this mark Excel reads a UTF-8 file as GBK and garbles the labels. */
const byteOrderMark = '\uFEFF';

/** Lines of fields that are already quoted, as a file: UTF-8 with a byte order mark, CRLF. */
export const csvBytes = (lines: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(byteOrderMark + lines.map((fields) => `${fields.join(',')}\r\n`).join(''));

/** A text as a field, quoted according to RFC 4180 and made safe against formulas. */
export function csvText(value: string): string {
  const harmless = disarmed(withoutControls(value));
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
