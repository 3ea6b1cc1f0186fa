import { describe, expect, it } from 'vitest';
import { findingsOf, statementsOf, textReport } from '../text-report';

const cells = { 't2.xk.decided': 5, 't2.cf.decided': 3 };
const found = (text: string) => statementsOf('T2-PUB', textReport({ 一: text }, cells));

describe('T2-PUB', () => {
  it('compares what is published with what was decided', () => {
    expect(found('公开。公示行政许可6条。')).toEqual([
      {
        words: '公示行政许可6条',
        ranges: [{ section: '一', paragraph: 0, start: 3, end: 11 }],
        cells: ['t2.xk.decided'],
        left: 5,
        right: 6,
        params: { quote: '公示行政许可6条' },
      },
    ]);
    expect(found('公开，甲，行政许可6条。')).toMatchObject([{ words: '行政许可6条' }]);
    expect(found('公开行政许可和行政处罚信息9条。')).toMatchObject([
      { cells: ['t2.xk.decided', 't2.cf.decided'], left: 8, right: 9 },
    ]);
  });

  it.each<readonly [string, number]>([
    ['公开行政许可5条。', 0],
    ['公开行政许可、行政处罚8条。', 0],
    ...['条', '件', '项', '例', '个', '份'].map((unit) => [`公开行政许可6${unit}。`, 1] as const),
    ['公开行政许可6次。', 0],
    ['公开行政许可6余条。', 0],
    ['公开行政许可6万条。', 0],
    ...['公开', '公示', '发布', '公布', '归集', '上传'].map((verb) => [`${verb}行政许可6条。`, 1] as const),
    ['作出行政许可6条。', 0],
    ['公开，行政许可6条。', 1],
    ['公开3条，行政许可6条。', 1],
    ['公开。行政许可6条。', 0],
    ...[
      '决定',
      '决定书',
      '信息',
      '结果',
      '数据',
      '案件',
      '情况',
      '共',
      '共计',
      '总计',
      '合计',
      '决定信息共计',
    ].map((word) => [`公开行政许可${word}6条。`, 1] as const),
    ...['和', '、', '及', '等'].map((word) => [`公开行政许可${word}6条。`, 1] as const),
    ['公开行政许可的6条。', 0],
    ['公开行政许可，6条。', 0],
    ['公开信息6条。', 0],
    ...[
      '事项',
      '目录',
      '清单',
      '指南',
      '流程',
      '依据',
      '制度',
      '办法',
      '案例',
      '标准',
      '裁量',
      '文书模板',
    ].map((word) => [`公开${word}行政许可6条。`, 0] as const),
    ...['双随机', '检查'].map((word) => [`公开${word}行政许可6条。`, 0] as const),
    ['清单，公开行政许可6条。', 1],
    ...['；', '：', '。', '，', ';', ':', '(', '）', '3'].map(
      (sign) => [`公开${sign}行政许可6条。`, sign === '。' ? 0 : 1] as const,
    ),
    ['累计公开行政许可6条。', 0],
    ['2023年公开行政许可6条。', 0],
    [`公开${'甲'.repeat(54)}行政许可6条。`, 1],
    [`公开${'甲'.repeat(55)}行政许可6条。`, 0],
    [`公开行政许可6条${'甲'.repeat(990)}累计`, 0],
    [`公开行政许可6条${'甲'.repeat(992)}累计`, 1],
  ])('%s: %d', (text, times) => {
    expect(found(text)).toHaveLength(times);
  });

  it('needs the figures of the table', () => {
    const report = textReport({ 一: '公开行政许可6条。' }, { 't2.xk.decided': null });
    expect(findingsOf('T2-PUB', report)).toEqual([]);
  });
});
