import type { FormInForce, Rule } from '../types';

/**
 * Individual cells, labels and the structure of the document: the same in every edition so far, except for the
 * prescribed form.
 */
export const cellRules = ({ notice, validFrom, replaces }: FormInForce) =>
  [
    {
      id: 'V-INT',
      severity: 'error',
      title: '件数应为不小于 0 的整数',
      basis: { text: '表样计量单位“件”', confidence: 'notice' },
      test: { kind: 'type', types: ['count', 'change'] },
    },
    {
      id: 'V-AMT',
      severity: 'error',
      title: '收费金额应为不小于 0 的数，单位万元，最多六位小数',
      basis: { text: '表样栏目“本年收费金额（单位：万元）”', confidence: 'notice' },
      test: { kind: 'type', types: ['amount'] },
    },
    {
      id: 'V-BLANK',
      severity: 'error',
      title: '数据格不得为空，也不得用“/”“-”“—”“无”“不适用”代替数字；没有发生的填 0',
      basis: { text: '各地核查做法', confidence: 'practice' },
      test: { kind: 'filled' },
    },
    {
      id: 'V-NUMTXT',
      severity: 'info',
      title: '以文字形式书写的数字（全角、千分位、带单位、文本格式）已按数字读取',
      basis: { text: '导入约定', confidence: 'inferred' },
      test: { kind: 'source', notes: ['number.normalised', 'number.converted'] },
    },
    {
      id: 'V-LABEL',
      severity: 'error',
      title: '表头和项目名称应与规定表样逐字一致',
      basis: { text: '规定表样', confidence: 'notice' },
      test: { kind: 'source', notes: ['label.variant', 'label.order', 'header.unclear'] },
      blindSpots: '空格、换行、全角半角括号的差别不计。',
    },
    {
      id: 'V-OLDFMT',
      severity: 'error',
      title: `${validFrom} 年及以后的年报不得使用 ${replaces.name}的栏目`,
      basis: { text: notice, confidence: 'notice' },
      test: {
        kind: 'source',
        notes: ['format.outdated'],
        when: [{ kind: 'yearFrom', year: validFrom }],
      },
    },
    {
      id: 'V-EXTRA',
      severity: 'error',
      title: '表格不得多出或缺少数据格',
      basis: { text: '规定表样', confidence: 'notice' },
      test: [{ kind: 'complete' }, { kind: 'source', notes: ['cell.extra', 'row.extra', 'row.repeated'] }],
    },
    {
      id: 'V-SECT',
      severity: 'error',
      title: '年度报告应依次有六个部分，标题齐全',
      basis: { text: `${notice}；《条例》第五十条`, confidence: 'notice' },
      test: { kind: 'source', notes: ['section.missing', 'section.order'] },
      blindSpots: '只有数据表格的文件不查。',
    },
    {
      id: 'V-TITLE',
      severity: 'warning',
      title: '标题应写明机关全称、年度和“政府信息公开工作年度报告”，不留模板的字样',
      basis: { text: '规定格式', confidence: 'notice' },
      test: { kind: 'source', notes: ['title.template', 'title.incomplete'] },
      blindSpots: '没有标题的文件不查。',
    },
    {
      id: 'V-FORMULA',
      severity: 'warning',
      title: '公式合计格应保留公式，未被数字覆盖',
      basis: { text: '本工具约定', confidence: 'inferred' },
      test: { kind: 'source', notes: ['formula.overwritten'] },
      blindSpots: '仅检查同时有公式合计和手填合计的工作簿；全部手填的合计不算被覆盖。',
    },
  ] as const satisfies readonly Rule[];
