import { stat } from 'node:fs/promises';
import type { ReportSource } from '../../../app/import/load-report';
import type { OpenedFile } from '../../../files/open/guard';
import { openFile } from '../../../files/open/guard';
import { UnusableFile } from '../../../files/unusable-file';
import { readBytes } from './read-bytes';
import { systemRefusal, TooHeavy } from './refusals';
import type { Intake } from './intake';

/**
 * Bytes, unpacked. Whatever a smaller file contains, no native call on it takes long, and it cannot fill the memory: its
 * size alone bounds how much there can be to compare. Our workbooks have a quarter of it.
 */
const lightBytes = 256 * 1024;

/**
 * The bytes of a small file. Only files proper are opened: a pipe or a device may block for ever, or never end.
 *
 * @throws {TooHeavy} for everything else
 * @throws {SystemRefusal} when the system refuses
 */
async function readLightBytes(path: string): Promise<Uint8Array> {
  const about = await stat(path).catch((error: unknown) => {
    throw systemRefusal(error);
  });
  // Some files of the system only look empty.
  if (!about.isFile() || about.size === 0 || about.size > lightBytes) throw new TooHeavy();
  try {
    return await readBytes(path, lightBytes);
  } catch (error) {
    // It has grown.
    throw error instanceof UnusableFile ? new TooHeavy() : error;
  }
}

/**
 * The source, opened if it is a file. A PDF is never light: even a small one can draw a lot.
 *
 * @throws {TooHeavy} unless it is small
 * @throws {UnusableFile} like `openFile`
 */
function lightSource(source: ReportSource): ReportSource {
  if (source.kind === 'pasted') {
    if (source.html.length + source.text.length > lightBytes) throw new TooHeavy();
    return source;
  }
  // Only pages have those.
  if (source.kind === 'chosen') throw new TooHeavy();
  // Opening a text means decoding all of it.
  if (source.kind === 'file' && source.bytes.length > lightBytes) throw new TooHeavy();
  const file = source.kind === 'opened' ? source.file : openFile(source.bytes, source.name);
  if (file.kind === 'pdf' || unpackedMarkup(file) > lightBytes) throw new TooHeavy();
  return { kind: 'opened', file };
}

/** @throws {TooHeavy} unless a template is small; what cannot be opened is for others to explain */
function checkLightTemplate(bytes: Uint8Array): void {
  try {
    lightSource({ kind: 'file', name: '', bytes });
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
  }
}

/** Bytes that the markup of any package unpacks to. Pictures are never unpacked. */
function unpackedMarkup(file: OpenedFile): number {
  if (!('directory' in file)) return file.bytes.length;
  const markup = [...file.directory.values()].filter(({ name }) => /\.(?:xml|rels)$/iu.test(name));
  return markup.reduce((sum, { size }) => sum + size, 0);
}

/** For a thread. */
export const lightIntake: Intake = {
  bytes: readLightBytes,
  source: lightSource,
  checkTemplate: checkLightTemplate,
};
