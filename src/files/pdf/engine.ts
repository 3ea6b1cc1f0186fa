import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { addRecentFunctions } from './recent-functions';

// The maps from the character codes of simplified Chinese fonts that a document does not embed: those that the PDF standard
// (ISO 32000-1, table 118) predefines for Adobe-GB1, and that from its glyphs to Unicode. Written out one by one so that
// webpack ships these and no others.
const maps: Readonly<Record<string, URL>> = {
  'Adobe-GB1-UCS2': new URL('../../../node_modules/pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap', import.meta.url),
  'GB-EUC-H': new URL('../../../node_modules/pdfjs-dist/cmaps/GB-EUC-H.bcmap', import.meta.url),
  'GB-EUC-V': new URL('../../../node_modules/pdfjs-dist/cmaps/GB-EUC-V.bcmap', import.meta.url),
  'GBpc-EUC-H': new URL('../../../node_modules/pdfjs-dist/cmaps/GBpc-EUC-H.bcmap', import.meta.url),
  'GBpc-EUC-V': new URL('../../../node_modules/pdfjs-dist/cmaps/GBpc-EUC-V.bcmap', import.meta.url),
  'GBK-EUC-H': new URL('../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-H.bcmap', import.meta.url),
  'GBK-EUC-V': new URL('../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-V.bcmap', import.meta.url),
  'GBKp-EUC-H': new URL('../../../node_modules/pdfjs-dist/cmaps/GBKp-EUC-H.bcmap', import.meta.url),
  'GBKp-EUC-V': new URL('../../../node_modules/pdfjs-dist/cmaps/GBKp-EUC-V.bcmap', import.meta.url),
  'GBK2K-H': new URL('../../../node_modules/pdfjs-dist/cmaps/GBK2K-H.bcmap', import.meta.url),
  'GBK2K-V': new URL('../../../node_modules/pdfjs-dist/cmaps/GBK2K-V.bcmap', import.meta.url),
  'UniGB-UCS2-H': new URL('../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap', import.meta.url),
  'UniGB-UCS2-V': new URL('../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap', import.meta.url),
  'UniGB-UTF16-H': new URL('../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap', import.meta.url),
  'UniGB-UTF16-V': new URL('../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap', import.meta.url),
};

/** Gives pdf.js the maps that it requests by name, from files next to the program. It works without any others. */
class CharacterMaps {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const name = filename.replace(/\.bcmap$/u, '');
    const address = Object.hasOwn(maps, name) ? maps[name] : undefined;
    if (address === undefined) throw new Error(`No map ${name}`);
    if (address.protocol === 'file:')
      return new Uint8Array(await process.getBuiltinModule('node:fs/promises').readFile(address));
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

/** Both halves of pdf.js: the one that reads files, and its client. */
export type Engine = Pick<typeof Pdfjs, 'getDocument' | 'OPS' | 'PDFWorker'> & {
  readonly WorkerMessageHandler: typeof WorkerMessageHandler;
};

export type PDFDocumentProxy = Pdfjs.PDFDocumentProxy;
export type PDFPageProxy = Pdfjs.PDFPageProxy;

/** Replaces a property of the global object or the console, and returns the function that restores it. */
function shadow(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  if (own?.configurable !== true) return () => undefined;
  Object.defineProperty(target, name, { ...own, value });
  return () => void Object.defineProperty(target, name, own);
}

/** In Node, without its optional native canvas, pdf.js lacks three browser classes that only drawing needs. */
function standInForCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: function standIn() {} });
}

async function load(): Promise<Engine> {
  standInForCanvas();
  addRecentFunctions();
  const undo = [
    // It warns on the console that there is no canvas.
    shadow(console, 'warn', () => undefined),
    // Inside a worker, its worker module would intercept that worker's messages, and post one.
    shadow(globalThis, 'postMessage', undefined),
  ];
  try {
    // Eager: in pages both are bundled with this reader, so that nothing else runs before the globals are restored.
    const reading = await import(/* webpackMode: "eager" */ 'pdfjs-dist/legacy/build/pdf.worker.mjs');
    const asking = await import(/* webpackMode: "eager" */ 'pdfjs-dist/legacy/build/pdf.mjs');
    const { getDocument, OPS, PDFWorker } = asking;
    return { getDocument, OPS, PDFWorker, WorkerMessageHandler: reading.WorkerMessageHandler };
  } finally {
    for (const back of undo) back();
  }
}

let engine: Promise<Engine> | undefined;

/** Loads pdf.js once. */
export const loadEngine = (): Promise<Engine> => (engine ??= load());

/** A document that pdf.js has opened. */
export interface OpenDocument {
  /** The numbers of the operations that draw its pages. */
  readonly codes: Engine['OPS'];
  readonly document: PDFDocumentProxy;
}

/**
 * Opens a document with both halves of pdf.js in this thread. They communicate over a platform channel, not by calls,
 * so that timers and messages can run between the parts of a page. Only the character maps shipped with the program are
 * fetched; nothing in the document is evaluated, drawn or attached.
 *
 * @param bytes checked ones; ownership is transferred
 * @param onOperations receives what pages draw, as it arrives: a small file can draw without end
 * @param signal closes the document; pending calls then fail or never settle
 */
export async function openDocument(
  bytes: Uint8Array,
  onOperations: (drawn: unknown) => void,
  signal: AbortSignal,
): Promise<OpenDocument> {
  const { getDocument, OPS, PDFWorker, WorkerMessageHandler } = await loadEngine();
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port2);
  const worker = new PDFWorker({ port: port1 as unknown as null, verbosity: 0 });
  port1.addEventListener('message', ({ data }: MessageEvent<{ chunk?: { argsArray?: unknown } } | null>) => {
    if (data?.chunk?.argsArray !== undefined) onOperations(data.chunk.argsArray);
  });
  port1.start();
  port2.start();
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Pictures are not needed here.
    maxImageSize: 0,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    BinaryDataFactory: CharacterMaps,
    // The factory only asks for the names of maps, but an address is still required.
    cMapUrl: 'maps/',
    cMapPacked: true,
  });
  const close = async () => {
    await task.destroy().catch(() => undefined);
    worker.destroy();
    port1.close();
    port2.close();
  };
  signal.addEventListener('abort', () => void close());
  return { codes: OPS, document: await task.promise };
}
