import { CharacterMaps } from './character-maps';
import type { Engine, PDFDocumentProxy } from './pdfjs';
import { loadEngine } from './pdfjs';

/** A document that pdf.js has opened. */
export interface OpenDocument {
  /** The numbers of the operations that draw its pages. */
  readonly codes: Engine['OPS'];
  readonly document: PDFDocumentProxy;
}

/**
 * Opens a document with both halves of pdf.js in this thread. They talk over a channel of the platform, not by calls, so that
 * timers and messages have their turn between the parts of a page. Nothing is fetched but the character maps beside the
 * program; nothing of the document is evaluated, drawn or attached.
 *
 * @param bytes checked ones, which this takes away
 * @param onOperations is given what pages draw, as it comes: a small file can draw without end
 * @param signal closes it; what is still awaited of it then fails or never comes
 */
export async function openDocument(
  bytes: Uint8Array,
  onOperations: (told: unknown) => void,
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
  const close = async () => {
    await task.destroy().catch(() => undefined);
    worker.destroy();
    port1.close();
    port2.close();
  };
  signal.addEventListener('abort', () => void close());
  return { codes: OPS, document: await task.promise };
}
