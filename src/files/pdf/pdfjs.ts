import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Both halves of pdf.js: that which reads files, and that which asks it. */
export type Engine = Pick<typeof Pdfjs, 'getDocument' | 'OPS' | 'PDFWorker'> & {
  readonly WorkerMessageHandler: typeof WorkerMessageHandler;
};

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Gives a property of the global object or the console another value, and returns what puts it back. */
function shadow(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  if (own?.configurable !== true) return () => undefined;
  Object.defineProperty(target, name, { ...own, value });
  return () => void Object.defineProperty(target, name, own);
}

/** In Node, without its optional native canvas, pdf.js misses three classes of browsers that only drawing needs. */
function standInForCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: function standIn() {} });
}

async function load(): Promise<Engine> {
  standInForCanvas();
  const undo = [
    // It says on the console that there is no canvas.
    shadow(console, 'warn', () => undefined),
    // In a worker, its own worker module would take the messages of that worker for its own, and post one.
    shadow(globalThis, 'postMessage', undefined),
  ];
  try {
    // Eager: in pages both are in the file of this reader, so that nothing else has its turn before the globals are back.
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
