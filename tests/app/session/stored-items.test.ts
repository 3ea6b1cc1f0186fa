import { describe, expect, it } from 'vitest';
import type { StoredName, StoredValues } from '../../../src/app/session/stored-items';
import { readStored, storedItems, storedNames, templateKeys } from '../../../src/app/session/stored-items';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import { uniformReport } from '../../fixtures/reports';

const values: StoredValues = {
  explanations: new Map([['T3-BAL t3.r1.np', { figures: '[1,2,[]]', text: '机构改革划转' }]]),
  previous: uniformReport(3),
  profile: { kind: 'township', level: 'county' },
  totals: 'typed',
  narrative: { ...emptyDraft, lead: '现公布。' },
  tables: '{"format":"nianbao.tables","version":1,"tables":[]}',
  tableExplanations: new Map([['附表 equals B5', { figures: '[3,2]', text: '原表如此' }]]),
  approvals: '{"schema":1,"approvals":[]}',
  rollup: { counted: 5, due: 6 },
};

/** The value of a setting that was never written. */
const nothing: StoredValues = {
  explanations: new Map(),
  previous: null,
  profile: {},
  totals: null,
  narrative: null,
  tables: null,
  tableExplanations: new Map(),
  approvals: null,
  rollup: null,
};

async function writtenAndRead<N extends StoredName>(name: N): Promise<StoredValues[N]> {
  const text = await storedItems[name].write(values[name]);
  return readStored(name, text === null ? {} : { [name]: text });
}

describe('what is stored with the workbook', () => {
  it('has the keys used in saved files', () => {
    expect([...storedNames].sort()).toEqual([
      'approvals',
      'explanations',
      'narrative',
      'previous',
      'profile',
      'rollup',
      'tableExplanations',
      'tables',
      'totals',
    ]);
    expect([templateKeys.description, templateKeys.piece(1)]).toEqual(['template', 'template.1']);
  });

  it.each(storedNames)('is read back unchanged: %s', async (name) => {
    expect({ value: await writtenAndRead(name) }).toMatchObject({ value: values[name] });
  });

  it.each(storedNames)('is nothing if there is no text: %s', async (name) => {
    expect(await readStored(name, {})).toEqual(nothing[name]);
  });

  it.each(['explanations', 'previous', 'profile', 'narrative', 'rollup'] as const)(
    'is nothing if the text cannot be parsed: %s',
    async (name) => {
      for (const text of ['', '{', 'null', '7'])
        expect(await readStored(name, { [name]: text }), text).toEqual(nothing[name]);
    },
  );
});
