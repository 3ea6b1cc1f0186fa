import { stat } from 'node:fs/promises';
import type { ReportSource } from '../../../app/import/load-report';
import { openFile } from '../../../files/open/guard';
import { isLight, lightBytes } from '../../../files/open/light-file';
import { UnusableFile } from '../../../files/unusable-file';
import { readBytes } from './read-bytes';
import { systemRefusal, TooHeavy } from './refusals';
import type { Intake } from './intake';

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
  if (!isLight(file)) throw new TooHeavy();
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

/** For a thread. */
export const lightIntake: Intake = {
  bytes: readLightBytes,
  source: lightSource,
  checkTemplate: checkLightTemplate,
};
