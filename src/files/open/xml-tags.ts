import { referencesIn } from '../../workbook/xml/markup-text';
import type { TagVisitor, TextVisitor } from '../../workbook/xml/scan-xml';
import { scanXml, XmlFault } from '../../workbook/xml/scan-xml';
import { UnusableFile } from '../unusable-file';

/**
 * Walks through the tags of one part of a file, and its text. Throws `UnusableFile`: damaged where the part is malformed
 * or declares a document type, unpacksTooLarge where it has too many tags.
 */
export function visitTags(xml: string, part: string, visit: TagVisitor, visitText?: TextVisitor): void {
  try {
    scanXml(xml, visit, visitText);
  } catch (cause) {
    if (!(cause instanceof XmlFault)) throw cause;
    const isTooLarge = cause.code === 'tooManyTags';
    throw new UnusableFile(isTooLarge ? { code: 'unpacksTooLarge', part } : { code: 'damaged', part });
  }
}

/**
 * A part for a library, in which references that stand for no text are plain text: a library may make a zero byte or
 * half a character of `&#0;` and `&#xD800;`. Throws where `visitTags` does.
 */
export function withDefinedReferences(xml: string, part: string): string {
  if (!xml.includes('&#')) return xml;
  let safe = '';
  let done = 0;
  visitTags(
    xml,
    part,
    () => undefined,
    (start, end, isCdata) => {
      if (isCdata) return;
      for (const { from, text } of referencesIn(xml.slice(start, end))) {
        if (text !== undefined) continue;
        safe += `${xml.slice(done, start + from)}&amp;`;
        done = start + from + 1;
      }
    },
  );
  return safe + xml.slice(done);
}
