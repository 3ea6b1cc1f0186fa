const text = { type: 'string' } as const;
const whole = { type: 'integer', minimum: 0 } as const;

const exactly = (required: readonly string[], properties: object, more: object = {}) => ({
  type: 'object',
  ...more,
  required,
  properties,
  additionalProperties: false,
});

const line = exactly(['label', 'nth'], {
  label: { ...text, title: '行或列的名称；多层表头用 / 连接' },
  nth: { ...whole, title: '同名的第几个，从 0 数起' },
});
const lines = { type: 'array', items: { $ref: '#/$defs/line' } } as const;

const sum = exactly(['axis', 'total', 'parts', 'signs', 'notIn'], {
  relation: {
    enum: ['equals', 'atLeast'],
    title: '合计等于各项之和（equals，缺省），或不小于“其中”各项之和（atLeast）',
  },
  axis: { enum: ['rows', 'columns'], title: '各行之和（rows）或各列之和（columns）' },
  total: { $ref: '#/$defs/line' },
  parts: lines,
  signs: { type: 'array', items: { enum: [1, -1] }, title: '各项加（1）或减（-1）' },
  notIn: { ...lines, title: '不适用的列或行，如比重、增速' },
});

const table = exactly(['name', 'headRows', 'labelColumns', 'sums'], {
  name: text,
  headRows: { ...whole, title: '表头有几行' },
  labelColumns: { ...whole, title: '数字前有几列名称' },
  sheet: { ...text, title: '所在工作表；名称相同的表有几张时，先认这一张' },
  isAppendix: { const: true, title: '作为附表随年报导出和审签' },
  isExact: { const: true, title: '数字没有四舍五入，相差 1 也不算相符' },
  sums: { type: 'array', items: sum },
});

/** The definition of tables that `nianbao tables -o` writes, as a JSON Schema of draft 2020-12. */
const tablesSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:nianbao:tables:1',
  title: '统计表中的合计关系',
  ...exactly(['format', 'version', 'tables'], {
    format: { const: 'nianbao.tables' },
    version: { const: 1 },
    tables: { type: 'array', items: table },
  }),
  $defs: { line },
});

/** In the published formatting. */
export const tablesSchemaText = (): string => `${JSON.stringify(tablesSchema(), null, 2)}\n`;
