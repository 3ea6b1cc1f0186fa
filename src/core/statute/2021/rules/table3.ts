import type { Rule } from '../../types';

/** Rules about table 3 that only this edition has: those on the individual rows of （六）. */
export const table3Rules = [
  {
    id: 'T3-OTHER',
    severity: 'info',
    title: '“（六）其他处理 3.其他”超过办理总计的 30%，应在正文说明',
    basis: { text: '经验推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ k: 10, cell: 't3.r3.6.3.tot', as: 'other' }],
      op: '<=',
      right: [{ k: 3, cell: 't3.r3.7.tot', as: 'results' }],
      mark: ['t3.r3.6.3.tot'],
    },
  },
] as const satisfies readonly Rule[];
