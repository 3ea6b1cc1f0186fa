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

/** Gives pdf.js the maps that it asks for by name, from files beside the program. Anything else it has to do without. */
export class CharacterMaps {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const name = filename.replace(/\.bcmap$/u, '');
    const address = Object.hasOwn(maps, name) ? maps[name] : undefined;
    if (address === undefined) throw new Error(`No map ${name}`);
    if (address.protocol === 'file:')
      return new Uint8Array(await process.getBuiltinModule('node:fs/promises').readFile(address));
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}
