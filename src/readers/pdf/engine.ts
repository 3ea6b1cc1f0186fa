import { CharacterMaps } from './character-maps';
import type { Engine, PDFDocumentProxy } from './pdfjs';
import { loadEngine } from './pdfjs';

/** A document that pdf.js has opened. */
export interface OpenDocument {
  /** The numbers of the operations that draw its pages. */
  readonly codes: Engine['OPS'];
  readonly document: PDFDocumentProxy;
  /** Stops all work on it; whatever is awaited of it fails. */
  readonly close: () => Promise<void>;
}

/** How many parts there are in what is told of a page: its operations, and the characters and numbers that they are given. */
const partsOf = (lists: unknown): number =>
  Array.isArray(lists)
    ? lists.reduce<number>((sum, list) => sum + 1 + (Array.isArray(list) ? sizeOf(list) : 0), 0)
    : 0;

const sizeOf = (list: readonly unknown[]): number =>
  list.reduce<number>(
    (sum, value) => sum + (Array.isArray(value) || value instanceof Float32Array ? value.length : 0),
    0,
  );

/**
 * Opens a document with both halves of pdf.js in this thread. They talk over a channel of the platform, not by calls, so that
 * timers and messages have their turn between the parts of a page. Nothing is fetched but the character maps beside the
 * program; nothing of the document is evaluated, drawn or attached.
 *
 * @param bytes checked ones, which this takes away
 * @param onParts is told of the parts of pages, such as characters and lines, as they come: a small file can draw without end
 * @param signal stops all work on it; whatever is awaited of it fails
 */
export async function openDocument(
  bytes: Uint8Array,
  onParts: (count: number) => void,
  signal: AbortSignal,
): Promise<OpenDocument> {
  const { getDocument, OPS, PDFWorker, WorkerMessageHandler } = await loadEngine();
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port2);
  const worker = new PDFWorker({ port: port1 as unknown as null, verbosity: 0 });
  port1.addEventListener('message', ({ data }: MessageEvent<{ chunk?: { argsArray?: unknown } } | null>) => {
    onParts(partsOf(data?.chunk?.argsArray));
  });
  port1.start();
  port2.start();
  let task: ReturnType<Engine['getDocument']> | undefined;
  const close = async () => {
    await task?.destroy().catch(() => undefined);
    worker.destroy();
    port1.close();
    port2.close();
  };
  signal.addEventListener('abort', () => void close());
  try {
    task = getDocument({
      data: bytes,
      worker,
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      // Pictures are of no use here.
      maxImageSize: 0,
      isImageDecoderSupported: false,
      isOffscreenCanvasSupported: false,
      BinaryDataFactory: CharacterMaps,
      // Only the names of maps are asked of the factory; an address has to be there all the same.
      cMapUrl: 'maps/',
      cMapPacked: true,
    });
    return { codes: OPS, document: await task.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}
