import { cellName } from '../src/core/report/cell-names';
import { alternativeCellsOf, cellsOf } from '../src/core/report/cells';
import { noteCodes } from '../src/core/report/note';
import { agencyKinds, agencyLevels } from '../src/core/statute/agencies';
import { editions } from '../src/core/statute/editions';
import type { Edition } from '../src/core/statute/types';

const forms: readonly Edition[] = Object.values(editions);

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;

const exactly = (required: readonly string[], properties: object, more: object = {}) => ({
  type: 'object',
  ...more,
  required,
  properties,
  additionalProperties: false,
});

/** A cell contains what the document shows, right or wrong, so a figure may be of any size. */
const cell = {
  oneOf: [
    exactly(['value'], { value: { type: 'number' } }, { title: '数字' }),
    exactly(['value', 'state'], { value: { type: 'null' }, state: { const: 'blank' } }, { title: '空白' }),
    exactly(
      ['value', 'state', 'raw'],
      { value: { type: 'null' }, state: { const: 'invalid' }, raw: text },
      { title: '不能读作数字，原文在 raw' },
    ),
  ],
};

/** Every cell of an edition by name; those of a collapsed row replace others. */
const cellsOfEdition = (edition: Edition) =>
  exactly(
    [],
    Object.fromEntries(
      [...cellsOf(edition), ...alternativeCellsOf(edition)].map(({ id }) => [
        id,
        { $ref: '#/$defs/cell', title: cellName(edition, id) },
      ]),
    ),
  );

const narrative = exactly(['sections'], {
  preamble: { ...texts, title: '标题之后、第一部分之前的文字' },
  sections: {
    type: 'array',
    items: exactly(['id', 'heading', 'paragraphs'], {
      id: {
        enum: [...new Set(forms.flatMap(({ sections }) => sections.map(({ numeral }) => numeral)))],
        title: '部分的序号',
      },
      heading: text,
      paragraphs: texts,
    }),
  },
});

const note = exactly(['code', 'cells', 'text', 'params'], {
  code: { enum: noteCodes },
  cells: { type: 'array', items: { type: 'string', pattern: '^t[234]\\.' } },
  text: { ...text, title: '一句话' },
  params: {
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'array'], items: { type: ['string', 'number'] } },
  },
});

/** The JSON that `nianbao read --json` prints and that an export writes, as a JSON Schema of draft 2020-12. */
export const reportSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:nianbao:report:1',
  title: '政府信息公开工作年度报告的数据',
  ...exactly(['format', 'year', 'agency', 'cells', 'notes'], {
    format: { enum: Object.keys(editions), title: '表样的版本' },
    index: { type: 'integer', minimum: 1, title: '来源中有几份年报时，是第几份' },
    year: { type: ['integer', 'null'], title: '报告年度' },
    agency: { type: ['string', 'null'], title: '机关全称' },
    profile: exactly([], {
      kind: { enum: agencyKinds.map(({ id }) => id) },
      level: { enum: agencyLevels.map(({ id }) => id) },
    }),
    cells: { type: 'object', title: '各格的数据；来源中没有的格不列' },
    narrative: { $ref: '#/$defs/narrative' },
    notes: { type: 'array', items: { $ref: '#/$defs/note' }, title: '读取时的说明' },
    remarks: { ...texts, title: '写在文件中的注意事项' },
  }),
  oneOf: forms.map((edition) => ({
    title: edition.notice,
    properties: { format: { const: edition.id }, cells: cellsOfEdition(edition) },
  })),
  $defs: { cell, narrative, note },
});

/** In the published formatting. */
export const reportSchemaText = (): string => `${JSON.stringify(reportSchema(), null, 2)}\n`;
