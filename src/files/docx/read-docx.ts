import { convertToHtml } from 'mammoth';
import type { OpenedFile } from '../open/guard';
import { readHtmlText } from '../html/read-html';
import { openPackage } from '../open/office-package';
import type { SourceDocument } from '../reader';
import { UnusableFile } from '../unusable-file';
import { packParts } from '../write-package';
import { Numbering } from './numbering';
import { plainDocument } from './plain-document';

/**
 * Reads a Word document: its tables with their spans, and the lines between them, in reading order, as Word shows them
 * with all tracked changes accepted. Headers, footers, notes, comments and pictures are not read. The library receives
 * a new, plain package with one part, so it never sees the rest of the file.
 */
export async function readDocx(file: OpenedFile): Promise<SourceDocument> {
  if (file.kind !== 'docx') throw new UnusableFile({ code: 'unknownKind' });
  const { directory } = file;
  const { text, relationships } = openPackage(file);
  const root = (await relationships('')).find(({ type }) => type === 'officeDocument')?.part;
  const part = root !== undefined && directory.has(root) ? root : 'word/document.xml';
  const xml = await text(part);
  if (xml === undefined) throw new UnusableFile({ code: 'damaged', part });
  const targets = await relationships(part);
  const related = async (type: string) => {
    const found = targets.find((target) => target.type === type);
    return found === undefined ? undefined : text(found.part);
  };
  const numbering = new Numbering(await related('numbering'), await related('styles'));
  const html = await convert(
    packParts([['word/document.xml', plainDocument(xml, part, numbering)]], 'stored'),
  );
  return readHtmlText(html, { keepsTabs: true });
}

/** The library's error messages go no further: after all checks, what it refuses is damaged. */
async function convert(bytes: Uint8Array): Promise<string> {
  // Node and browsers pass a file under different names; both take bytes.
  const input = { buffer: bytes, arrayBuffer: bytes } as unknown as Parameters<typeof convertToHtml>[0];
  try {
    const { value } = await convertToHtml(input, {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    });
    return value;
  } catch {
    throw new UnusableFile({ code: 'damaged' });
  }
}
