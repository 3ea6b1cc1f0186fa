import type { RawEntry } from '../../../tests/files/open/raw-zip';
import { rawZip } from '../../../tests/files/open/raw-zip';
import { unpacked } from '../../../tests/files/open/unpacked';
import { hostileFiles, times } from '../hostile-file';
import { sampleFiles } from '../sample-files';

const megabyte = 1024 * 1024;
const sheet = 'xl/worksheets/sheet1.xml';

async function parts(kind: 'xlsx' | 'docx' = 'xlsx'): Promise<RawEntry[]> {
  return Array.from(unpacked(await sampleFiles[kind]()), ([name, data]) => ({ name, data }));
}

/** The sample with one part changed. */
const withPart = async (name: string, change: Partial<RawEntry>): Promise<Uint8Array> =>
  rawZip((await parts()).map((part) => (part.name === name ? { ...part, ...change } : part)));

const withMore = async (...more: readonly RawEntry[]): Promise<Uint8Array> =>
  rawZip([...(await parts()), ...more]);

const declaring = (declared: NonNullable<RawEntry['declared']>) => () => withPart(sheet, { declared });

/** An archive within an archive, and so on. */
function nested(depth: number, data: string | Uint8Array): Uint8Array {
  return depth === 0
    ? rawZip([{ name: 'zeros', data }])
    : rawZip([{ name: 'inner.zip', data: nested(depth - 1, data) }]);
}

export const archives = hostileFiles('archive', '.xlsx', {
  'nothing but the end of a directory': () => rawZip([]),
  'a sheet that unpacks to 100 MB of zeros': () => withPart(sheet, { data: new Uint8Array(100 * megabyte) }),
  'a sheet of 60 MB that declares 1000 bytes': () =>
    withPart(sheet, { data: new Uint8Array(60 * megabyte), declared: { size: 1000 } }),
  'a sheet that declares 60 MB': declaring({ size: 60 * megabyte }),
  'a sheet that declares 0 bytes': declaring({ size: 0 }),
  'a sheet that declares 4 GB': declaring({ size: 0xffff_fffe }),
  'a packed size beyond the file': declaring({ packedSize: 0x7fff_ffff }),
  'a false checksum': declaring({ crc: 1 }),
  'an unknown method': declaring({ method: 99 }),
  'entries that are encrypted': declaring({ flags: 1 }),
  'another name before the data': declaring({ localName: 'xl/other.xml' }),
  'an entry that lies in the directory': declaring({ localOffset: 0x00ff_ffff }),
  'sizes of 2^60 bytes in wide fields': async () =>
    rawZip(
      (await parts()).map((part) => ({
        ...part,
        wide: true,
        declared: { size: 2 ** 52, packedSize: 2 ** 52 },
      })),
    ),
  'sizes after the data': async () => rawZip((await parts()).map((part) => ({ ...part, streamed: true }))),
  'archives in archives, with a bomb inside': () =>
    withMore({ name: 'xl/embeddings/a.xlsx', data: nested(8, new Uint8Array(20 * megabyte)) }),
  'nothing but archives in archives': () => nested(200, 'x'),
  '500 entries with the same data': () => {
    const first: RawEntry = { name: 'xl/workbook.xml', data: new Uint8Array(megabyte) };
    const others = Array.from({ length: 500 }, (_, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      data: '',
      declared: { localOffset: 0, size: megabyte, packedSize: 1100, localName: 'xl/workbook.xml' },
    }));
    return rawZip([first, ...others]);
  },
  'an entry that is the whole archive': async () => {
    const whole = await sampleFiles.xlsx();
    return withMore({
      name: 'xl/self.xlsx',
      data: '',
      stored: true,
      declared: { localOffset: 0, size: whole.length, packedSize: whole.length },
    });
  },
  '65,000 entries': () =>
    rawZip(Array.from({ length: 65_000 }, (_, at) => ({ name: `xl/a${at}.xml`, data: '', stored: true }))),
  '900 sheets that nobody mentions': () =>
    withMore(
      ...Array.from({ length: 900 }, (_, at) => ({
        name: `xl/worksheets/more${at}.xml`,
        data: times(20_000, '<a/>'),
      })),
    ),
  '30 parts of 10 MB of blanks': () =>
    withMore(
      ...Array.from({ length: 30 }, (_, at) => ({
        name: `xl/more${at}.xml`,
        data: ' '.repeat(10 * megabyte),
      })),
    ),
  'the same name twice': async () => withMore(...(await parts()).filter(({ name }) => name === sheet)),
  'the same name in capitals': async () =>
    withMore(...(await parts()).map((part) => ({ ...part, name: String(part.name).toUpperCase() }))),
  'names that leave the folder': () =>
    withMore(
      { name: '../../../../tmp/x.xml', data: 'x' },
      { name: '/etc/passwd', data: 'x' },
      { name: 'C:\\x', data: 'x' },
    ),
  'names of control characters': () => withMore({ name: '\u001b[2J\u0007\u202e.xml', data: 'x' }),
  'names of the prototype': () =>
    withMore(
      { name: '__proto__', data: 'x' },
      { name: 'constructor', data: 'x' },
      { name: 'xl/__proto__', data: 'x' },
    ),
  'a name of 65,000 bytes': () => withMore({ name: 'a'.repeat(65_000), data: 'x' }),
  'names that are no UTF-8': () => withMore({ name: Uint8Array.of(0xff, 0xfe, 0x80), data: 'x' }),
  'a comment that looks like the end of another archive': async () => {
    const end = Buffer.from(rawZip([])).toString('latin1');
    return rawZip(await parts(), end.repeat(2000));
  },
  'bytes before the first entry': async () =>
    Buffer.concat([Buffer.from(`PK\u0003\u0004${' '.repeat(megabyte)}`), await sampleFiles.xlsx()]),
  'an archive twice': async () => Buffer.concat([await sampleFiles.xlsx(), await sampleFiles.xlsx()]),
});
