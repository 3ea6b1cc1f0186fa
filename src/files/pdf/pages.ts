import { UnusableFile } from '../unusable-file';
import type { Deadline } from './deadline';
import type { Engine, OpenDocument, PDFDocumentProxy, PDFPageProxy } from './engine';
import { openDocument } from './engine';
import type { Page } from './marks';
import { matrixFrom } from './matrix';
import type { PageFont } from './page-marks';
import { PageReader } from './page-marks';
import { withCheckedStreams } from './stream-guard';

/** The overhead of a list, in parts. */
const listSize = 8;

/** Counts what it takes to draw a page: operations, and the characters and numbers passed to them. */
function partsOf(drawn: unknown): number {
  if (drawn instanceof Float32Array) return listSize + drawn.length;
  if (!Array.isArray(drawn)) return 1;
  return (drawn as readonly unknown[]).reduce<number>(
    (sum, part) => sum + partsOf(part),
    drawn.length > 0 ? 1 : 0,
  );
}

/** No report has more pages; a yearbook does. */
const mostPages = 200;
/**
 * The maximum number of operations, characters and numbers on all pages together; enough for a hundred full pages with
 * each character drawn separately.
 */
const mostParts = 4_000_000;

/**
 * Reads all pages of a PDF. Throws `UnusableFile` if it needs a password, is damaged, or would take too much memory or
 * time. A hang within one part of a page has to be ended from outside, with its thread.
 */
export async function readPages(bytes: Uint8Array, deadline: Deadline): Promise<readonly Page[]> {
  // PDF readers repair a file whose end is missing, without reporting the lost pages.
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096));
  if (!tail.includes('startxref') && !tail.includes('%%EOF')) throw new UnusableFile({ code: 'truncated' });
  const checked = await withCheckedStreams(bytes, deadline);
  const stopped = new AbortController();
  const failed = new Promise<never>((_, reject) => {
    stopped.signal.addEventListener('abort', () => reject(stopped.signal.reason as Error));
  });
  failed.catch(() => undefined);
  const orStop = (check: () => void) => {
    try {
      check();
    } catch (error) {
      stopped.abort(error);
    }
  };
  let parts = 0;
  const onOperations = (drawn: unknown) => {
    orStop(() => {
      deadline.check();
      parts += partsOf(drawn);
      if (parts > mostParts) throw new UnusableFile({ code: 'tooComplex' });
    });
  };
  const timer = setTimeout(() => orStop(() => deadline.check()), deadline.left + 1);
  try {
    // A pending call on a document may never settle once it is closed.
    return await Promise.race([
      readOpened(await Promise.race([openDocument(checked, onOperations, stopped.signal), failed]), deadline),
      failed,
    ]);
  } catch (error) {
    return refuse(error);
  } finally {
    clearTimeout(timer);
    stopped.abort();
  }
}

async function readOpened({ codes, document }: OpenDocument, deadline: Deadline): Promise<readonly Page[]> {
  if (document.numPages > mostPages)
    throw new UnusableFile({ code: 'tooManyPages', pages: document.numPages, limit: mostPages });
  const layers = await document.getOptionalContentConfig();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    deadline.check();
    pages.push(await readPage(await document.getPage(number), layers, codes));
  }
  return pages;
}

/** The library's error messages go no further. */
function refuse(error: unknown): never {
  if (error instanceof UnusableFile) throw error;
  if (error instanceof Error && error.name === 'PasswordException')
    throw new UnusableFile({ code: 'encryptedPdf' });
  throw new UnusableFile({ code: 'damagedPdf' });
}

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

async function readPage(page: PDFPageProxy, layers: Layers, codes: Engine['OPS']): Promise<Page> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const names = new Set<string>();
  fnArray.forEach((operation, index) => {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operation === codes.setFont) names.add(String(args?.[0]));
    else if (operation === codes.setGState)
      for (const [key, value] of (args?.[0] ?? []) as readonly (readonly [string, unknown])[])
        if (key === 'Font' && Array.isArray(value)) names.add(String(value[0]));
  });
  const fonts = await Promise.all(
    [...names].map(
      (name) =>
        new Promise<[string, PageFont]>((resolve) => {
          // For a font it cannot use, pdf.js returns the error.
          page.commonObjs.get(name, (font: PageFont | string) => {
            resolve([name, typeof font === 'string' ? { isBroken: true } : font]);
          });
        }),
    ),
  );
  const read = new PageReader({
    codes,
    functions: fnArray,
    arguments: argsArray as readonly (readonly unknown[] | null)[],
    fonts: new Map(fonts),
    isShown: (layer) => layer === null || layer === undefined || layers.isVisible(layer) !== false,
    viewport: matrixFrom(transform),
    width,
    height,
  }).read();
  page.cleanup();
  return read;
}
