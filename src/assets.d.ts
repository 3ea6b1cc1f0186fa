/** Files that webpack puts into the program as data URLs. */
declare module '*.docx' {
  const dataUrl: string;
  export default dataUrl;
}

/** The half of pdf.js that reads files; its package has types for the other half only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort: (port: MessagePort) => void };
}

/** Files that become part of the program as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}
