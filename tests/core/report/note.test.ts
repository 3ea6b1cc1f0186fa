import { expect, it } from 'vitest';
import type { ParamTypes } from '../../../src/core/report/note';
import { isNoteCode, isQuoted, noteCodes, noteParams } from '../../../src/core/report/note';
import { noteExamples } from '../../fixtures/notes';

/** What a value is, in the terms of the declarations; a table is named by its id. */
function kindOf(value: unknown): keyof ParamTypes | null {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? 'numbers' : 'texts';
  if (typeof value === 'number') return 'number';
  return ['t2', 't3', 't4'].includes(String(value)) ? 'table' : 'text';
}

it.each(Object.values(noteExamples).map((note) => [note.code, note] as const))(
  'a note %s has the params declared for it, each of the declared type',
  (code, { params }) => {
    expect(noteParams[code]).toEqual(
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, kindOf(value)])),
    );
  },
);

it('note codes are those declared, and nothing inherited', () => {
  expect(noteCodes).toEqual(Object.keys(noteParams));
  expect(noteCodes.every(isNoteCode)).toBe(true);
  expect(['toString', 'row.unknown', ''].filter(isNoteCode)).toEqual([]);
});

it('a quoted note is known by its sentence', () => {
  expect(isQuoted({ message: 'Check the figures.' })).toBe(true);
  expect(isQuoted(noteExamples['row.extra'].params)).toBe(false);
});
