import type { SectionForm } from '../types';

/** The six headings of the report, in order. */
export const sections: readonly SectionForm[] = [
  { numeral: '一', heading: '一、总体情况', variants: [] },
  {
    numeral: '二',
    heading: '二、主动公开政府信息情况',
    variants: ['二、主动公开政府信息的情况'],
    table: 't2',
  },
  {
    numeral: '三',
    heading: '三、收到和处理政府信息公开申请情况',
    variants: ['三、收到和处理政府信息公开申请的情况'],
    table: 't3',
  },
  {
    numeral: '四',
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    variants: ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    table: 't4',
  },
  {
    numeral: '五',
    heading: '五、存在的主要问题及改进情况',
    variants: [
      '五、存在主要问题及改进情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
      '五、存在问题及改进情况',
    ],
  },
  { numeral: '六', heading: '六、其他需要报告的事项', variants: [] },
];
