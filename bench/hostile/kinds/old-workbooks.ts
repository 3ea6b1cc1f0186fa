import {
  bof,
  bytesOfRecords,
  eof,
  four,
  two,
  xlsOfRecords,
  xlsOfStream,
} from '../../../tests/files/xls/xls-file';
import type { BiffRecord } from '../../../tests/files/xls/xls-file';
import { hostileFiles } from '../hostile-file';
import { sampleFiles } from '../sample-files';

/** The sample with bytes of its compound file replaced. */
const changed = (change: (bytes: Uint8Array, view: DataView) => void) => async () => {
  const bytes = (await sampleFiles.xls()).slice();
  change(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return bytes;
};
const header = (at: number, value: number, wide = true) =>
  changed((_, view) => (wide ? view.setUint32(at, value, true) : view.setUint16(at, value, true)));

/** Where the table of sectors begins; each of its entries names the sector after it. */
const sectorTable = (view: DataView): number => (view.getUint32(0x4c, true) + 1) * 512;
const directory = (view: DataView): number => (view.getUint32(0x30, true) + 1) * 512;

const repeated = (count: number, record: (at: number) => BiffRecord): readonly BiffRecord[] =>
  Array.from({ length: count }, (_, at) => record(at));
const number = (at: number): BiffRecord => [
  0x203,
  ...two(at % 65_536),
  ...two(at % 256),
  ...two(0),
  ...Array<number>(8).fill(0x40),
];

export const oldWorkbooks = hostileFiles('Excel 97-2003', '.xls', {
  'sectors that follow themselves': changed((_, view) => {
    for (let at = 0; at < 128; at += 1) view.setUint32(sectorTable(view) + 4 * at, at, true);
  }),
  'sectors that go round': changed((_, view) => {
    for (let at = 0; at < 128; at += 1) view.setUint32(sectorTable(view) + 4 * at, (at + 1) % 8, true);
  }),
  'sectors beyond the file': changed((_, view) => {
    for (let at = 0; at < 128; at += 1) view.setUint32(sectorTable(view) + 4 * at, 0x00ff_ffff, true);
  }),
  'sectors of 2^65535 bytes': header(0x1e, 0xffff, false),
  'sectors of 1 byte': header(0x1e, 0, false),
  'small sectors of 2^40 bytes': header(0x20, 40, false),
  '4,000,000,000 tables of sectors': header(0x2c, 0xefff_ffff),
  'a directory beyond the file': header(0x30, 0x7fff_ffff),
  'a directory in the table of sectors': changed((_, view) =>
    view.setUint32(0x30, view.getUint32(0x4c, true), true),
  ),
  'a table of small sectors that goes round': changed((_, view) => {
    view.setUint32(0x3c, 0, true);
    view.setUint32(0x40, 0xffff_ffff, true);
  }),
  'a list of tables that goes round': changed((_, view) => {
    view.setUint32(0x44, 0, true);
    view.setUint32(0x48, 0xffff_ffff, true);
  }),
  'entries that are one another’s children': changed((_, view) => {
    for (let at = 0; at < 4; at += 1)
      for (const field of [0x44, 0x48, 0x4c]) view.setUint32(directory(view) + 128 * at + field, at, true);
  }),
  'a stream of 4 GB': changed((_, view) => {
    for (let at = 0; at < 4; at += 1) view.setUint32(directory(view) + 128 * at + 0x78, 0xffff_ffff, true);
  }),
  'names that are not text': changed((bytes, view) =>
    bytes.fill(0xff, directory(view), directory(view) + 64),
  ),
  'nothing after the header': async () => (await sampleFiles.xls()).slice(0, 512),
  'a stream of zeros': () => xlsOfStream(new Uint8Array(5_000_000)),
  'a stream of records without length': () => xlsOfStream(bytesOfRecords(repeated(500_000, () => [0x203]))),
  'a stream of continuations': () =>
    xlsOfStream(bytesOfRecords([bof(5), ...repeated(300_000, (): BiffRecord => [0x3c, 1])])),
  '100,000 beginnings': () => xlsOfStream(bytesOfRecords(repeated(100_000, () => bof(0x10)))),
  'a record longer than the stream': () =>
    xlsOfStream(Uint8Array.from([...bytesOfRecords([bof(5)]), 0x03, 0x02, 0xff, 0xff])),
  'a list of 4,000,000,000 texts': () =>
    xlsOfStream(
      bytesOfRecords([bof(5), [0xfc, ...four(0xffff_ffff), ...four(0xffff_ffff), ...two(0xffff), 1], eof]),
    ),
  'sheets that begin everywhere': () =>
    xlsOfStream(
      bytesOfRecords([
        bof(5),
        ...repeated(20_000, (at): BiffRecord => [0x85, ...four(at), 0, 0, 1, 0, 65]),
        eof,
      ]),
    ),
  '200,000 cells': () => xlsOfRecords(repeated(200_000, number)),
  'cells in the far corners': () =>
    xlsOfRecords([
      number(0),
      [0x203, ...two(65_535), ...two(255), ...two(0), ...Array<number>(8).fill(0x40)],
    ]),
  '65,535 merges of the whole sheet': () =>
    xlsOfRecords([
      number(0),
      ...repeated(60, (): BiffRecord => [
        0xe5,
        ...two(1000),
        ...Array.from({ length: 1000 }, () => [0, 0, 0xff, 0xff, 0, 0, 0xff, 0]).flat(),
      ]),
    ]),
  'numbers in 60,000 columns': () =>
    xlsOfRecords([[0xbd, ...two(0), ...two(0), ...Array<number>(6 * 1300).fill(0), ...two(60_000)]]),
  'a formula of nested brackets': () =>
    xlsOfRecords([
      [
        0x06,
        ...two(0),
        ...two(0),
        ...two(0),
        ...Array<number>(8).fill(0),
        ...two(0),
        ...four(0),
        ...two(8000),
        ...Array<number>(8000).fill(0x15),
      ],
    ]),
  'a text of 65,535 characters without any': () =>
    xlsOfRecords([[0x204, ...two(0), ...two(0), ...two(0), ...two(0xffff), 1]]),
  'another version': () => xlsOfStream(bytesOfRecords([bof(5, 0x0500), bof(0x10, 0x0200), number(0), eof])),
  'a locked workbook': () =>
    xlsOfStream(bytesOfRecords([bof(5), [0x2f, ...two(1), ...Array<number>(52).fill(7)], eof])),
});
