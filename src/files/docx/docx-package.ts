import PizZip from 'pizzip';

/** ZIP knows no date before this one. The real time of writing would make every file different. */
const earliest = new Date(1980, 0, 1);

/** Packs the parts of a Word document in their order. The same parts give the same bytes. */
export function packDocx(parts: Iterable<readonly [name: string, content: string | Uint8Array]>): Uint8Array {
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content, { date: earliest, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
