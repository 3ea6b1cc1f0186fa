import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflate, withCheckedStreams } from '../../../src/files/pdf/stream-guard';
import { Deadline } from '../../../src/files/pdf/deadline';
import { findStreams } from '../../../src/files/pdf/pdf-syntax';
import { readPdf } from '../../../src/files/pdf/read-pdf';
import { turns } from '../../fixtures/turns';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { PackedStream } from './pdf-file';
import { bytesOf, pdfOf } from './pdf-file';

const fixtures = ['word', 'book', 'cut', 'report', 'plain', 'browser'];
const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/pdf/${name}.pdf`, import.meta.url))));

const check = (bytes: Uint8Array) => withCheckedStreams(bytes, new Deadline(() => 0));

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    await check(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) return error.code;
    throw error;
  }
  return 'checked';
}

const page = { texts: [{ x: 100, y: 700, text: '规章' }] };
const packedPage = (pack: (operators: Uint8Array) => PackedStream, { before = '' } = {}) => {
  const file = pdfOf([page], { pack });
  return before === '' ? file : bytesOf(before + Buffer.from(file).toString('latin1'));
};
const flate = (length: (size: number) => number | string) => (operators: Uint8Array) => {
  const data = deflateSync(operators);
  return { entries: `/Filter /FlateDecode /Length ${length(data.length)}`, data };
};
const textsOf = async (bytes: Uint8Array) =>
  (await readPdf(bytes)).grids.flatMap(({ cells }) => cells.map(({ content }) => content));

/** Empty if it is damaged. */
function unpacked(data: Uint8Array): Buffer {
  try {
    return inflateSync(data);
  } catch {
    return Buffer.alloc(0);
  }
}

/** 300 MB of zeros, packed a thousand times smaller; what matters is how much is unpacked before an error is found. */
function bomb(): Uint8Array {
  const part = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 300 }, () => part)]);
}

describe('a packed stream of a PDF', () => {
  it.each(fixtures)('with one byte changed makes the file damaged: %s', async (name) => {
    const bytes = fixture(name);
    const streams = findStreams(bytes).filter(({ start, end }) => end - start > 200);
    expect(streams.length).toBeGreaterThan(3);
    let same = 0;
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 40; round += 1) {
      const { start, end } = streams[next(streams.length)] ?? { start: 0, end: 1 };
      const changed = Uint8Array.from(bytes);
      const at = start + next(end - start);
      changed[at] = (changed[at] ?? 0) ^ (1 << next(8));
      // Some bits of Flate are unused: then the output is the same.
      const isSame = unpacked(changed.subarray(start, end)).equals(unpacked(bytes.subarray(start, end)));
      expect(await outcome(changed), `byte ${at}`).toBe(isSame ? 'checked' : 'damagedPdf');
      same += isSame ? 1 : 0;
    }
    expect(same).toBeLessThan(3);
  });

  it.each([
    ['its length', flate((size) => size), ''],
    [
      'a length elsewhere',
      flate(() => '90 0 R'),
      `%PDF-1.4\n90 0 obj\n${deflateSync(new Uint8Array(0)).length}\nendobj\n`,
    ],
    ['no length that is right', flate(() => 3), ''],
    ['a length beyond the file', flate(() => 9_999_999), ''],
    [
      'a name that is written with digits',
      (operators: Uint8Array) => ({
        entries: '/#46ilter [ /Fl#61teDecode ] %\n',
        data: deflateSync(operators),
      }),
      '',
    ],
    [
      'text around it',
      (operators: Uint8Array) => {
        const data = bytesOf(`${deflateSync(operators).toString('hex')}>`);
        return { entries: `/Filter [/ASCIIHexDecode /FlateDecode] /Length ${data.length}`, data };
      },
      '',
    ],
  ] as const)('is found with %s, read and checked', async (_, pack, before) => {
    expect(await textsOf(packedPage(pack, { before }))).toEqual(['规章']);
    const damaged = (operators: Uint8Array) => {
      const { entries, data } = pack(operators);
      const changed = Uint8Array.from(data);
      // Also in a checksum of hexadecimal digits.
      changed[data.length - 3] = changed[data.length - 3] === 0x31 ? 0x32 : 0x31;
      return { entries, data: changed };
    };
    expect(await outcome(packedPage(damaged, { before }))).toBe('damagedPdf');
  });

  it.each([
    '/Filter /FlateDecode',
    '/Fi#6cter[/Fl]',
    '/Filter /FlateDecode /Subtype (/Image)',
    '/Filter /FlateDecode >>%\n%',
  ])('that unpacks to 300 MB is refused: %s', async (entries) => {
    const data = bomb();
    expect(await outcome(packedPage(() => ({ entries: `/Length ${data.length} ${entries}`, data })))).toMatch(
      /^(?:unpacksTooLarge|damagedPdf)$/u,
    );
  });

  it('that unpacks to much within another is refused', async () => {
    const data = deflateSync(bomb());
    const entries = `/Length ${data.length} /Filter [/FlateDecode /FlateDecode]`;
    expect(await outcome(packedPage(() => ({ entries, data })))).toBe('unpacksTooLarge');
  });

  it('is refused beyond the limit even if the file declares that it is encrypted', async () => {
    const data = bomb();
    const entries = `/Encrypt 1 /Length ${data.length} /Filter /FlateDecode`;
    expect(await outcome(packedPage(() => ({ entries, data })))).toBe('unpacksTooLarge');
  });

  it('that is a picture is not unpacked, not even by pdf.js', async () => {
    const data = bomb();
    const entries = `/Length ${data.length} /Subtype /Image /Filter /FlateDecode`;
    const copy = Buffer.from(await check(packedPage(() => ({ entries, data })))).toString('latin1');
    expect(copy).toContain('/Subtype /Image /Xilter /FlateDecode');
  });

  it('of another kind that may unpack to too much is refused', async () => {
    const data = new Uint8Array(20_000);
    const entries = `/Length ${data.length} /Filter /LZWDecode`;
    expect(await outcome(packedPage(() => ({ entries, data })))).toBe('unpacksTooLarge');
  });

  it('within a stream of objects is refused', async () => {
    const data = deflateSync('9 0 << /Length 4 >> stream\nnone\nendstream');
    const entries = `/Type /ObjStm /Length ${data.length} /Filter /FlateDecode`;
    expect(await outcome(packedPage(() => ({ entries, data })))).toBe('damagedPdf');
  });
});

describe('finding streams', () => {
  it.each([
    '1 0 obj << ',
    '1 0 obj << ( ',
    '1 0 obj << >> stream\n',
    '1 0 obj << /Filter /FlateDecode >> stream\n',
  ])('terminates even in a file of nothing but %s', async (part) => {
    expect(await outcome(bytesOf(part.repeat(200_000)))).toBe('damagedPdf');
  });
});

describe('unpacking', () => {
  it('stops when its consumer throws', async () => {
    let taken = 0;
    const take = (part: Uint8Array) => {
      taken += part.length;
      if (taken > 1000) throw new Error('enough');
    };
    await expect(inflate(bomb(), take)).rejects.toThrow('enough');
    const after = taken;
    await turns();
    expect(taken).toBe(after);
  });

  it('distinguishes truncated from complete data', async () => {
    const data = deflateSync('a text of some length');
    expect(await inflate(data, () => undefined)).toBe(true);
    expect(await inflate(data.subarray(0, -1), () => undefined)).toBe(false);
  });
});
