import type { Rule } from '../../types';

const inputsOfTable2 = [
  't2.gz.issued',
  't2.gz.repealed',
  't2.gz.inforce',
  't2.wj.issued',
  't2.wj.repealed',
  't2.wj.inforce',
  't2.xk.decided',
  't2.cf.decided',
  't2.qz.decided',
  't2.sf.amount',
] as const;

/** Rules about table 2, which differs in what it counts from edition to edition. */
export const table2Rules = [
  {
    id: 'V-UNIT',
    severity: 'warning',
    title: '收费金额不小于 10000 万元且超过上年 1000 倍，可能误按元填写',
    basis: { text: '由数量级推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ cell: 't2.sf.amount', as: 'now' }],
      op: '<=',
      right: [{ k: 1000, cell: 't2.sf.amount', previous: true, as: 'before' }],
      when: [{ kind: 'atLeast', terms: [{ cell: 't2.sf.amount' }], bound: 10_000 }],
    },
  },
  {
    id: 'T2-GZ0',
    severity: 'warning',
    title: '没有规章制定权的机关，规章三格应为 0',
    basis: { text: '《规章制定程序条例》第十条、第十四条', confidence: 'law' },
    test: {
      kind: 'linear',
      left: [
        { cell: 't2.gz.issued', as: 'issued' },
        { cell: 't2.gz.repealed', as: 'repealed' },
        { cell: 't2.gz.inforce', as: 'inforce' },
      ],
      op: '<=',
      right: [],
      when: [{ kind: 'noRegulationPower' }],
    },
    blindSpots: '需要知道机关类型和层级。',
  },
  {
    id: 'T2-CAP',
    severity: 'error',
    title: '本年废止件数不大于上年现行有效与本年制发之和',
    basis: { text: '数量关系', confidence: 'inferred' },
    test: {
      kind: 'linear',
      each: ['gz', 'wj'],
      left: [{ cell: 't2.{c}.repealed', as: 'repealed' }],
      op: '<=',
      right: [
        { cell: 't2.{c}.inforce', previous: true, as: 'before' },
        { cell: 't2.{c}.issued', as: 'issued' },
      ],
    },
  },
  {
    id: 'T2-STOCK',
    severity: 'warning',
    title: '现行有效 = 上年现行有效 + 本年制发 − 本年废止',
    basis: { text: '现有核查工具通行做法', confidence: 'tool' },
    test: {
      kind: 'linear',
      each: ['gz', 'wj'],
      left: [{ cell: 't2.{c}.inforce', as: 'now' }],
      op: '=',
      right: [
        { cell: 't2.{c}.inforce', previous: true, as: 'before' },
        { cell: 't2.{c}.issued', as: 'issued' },
        { k: -1, cell: 't2.{c}.repealed', as: 'repealed' },
      ],
    },
    blindSpots: '失效、清理、机构划转、口径变化都会使其不成立，写明情况即可。',
  },
  {
    id: 'T2-ISS',
    severity: 'warning',
    title: '本年制发件数不大于现行有效与本年废止之和',
    basis: { text: '数量关系', confidence: 'inferred' },
    test: {
      kind: 'linear',
      each: ['gz', 'wj'],
      left: [{ cell: 't2.{c}.issued', as: 'issued' }],
      op: '<=',
      right: [
        { cell: 't2.{c}.inforce', as: 'now' },
        { cell: 't2.{c}.repealed', as: 'repealed' },
      ],
    },
    blindSpots: '当年制发、当年失效的文件会使其不成立。',
  },
  {
    id: 'T2-YOY',
    severity: 'info',
    title: '表二数据与上年相比超过 5 倍或不足五分之一（较大者不小于 20）',
    basis: { text: '现有核查工具的阈值', confidence: 'tool' },
    test: [
      {
        kind: 'linear',
        each: inputsOfTable2,
        left: [{ cell: '{c}', as: 'now' }],
        op: '<=',
        right: [{ k: 5, cell: '{c}', previous: true, as: 'before' }],
        when: [{ kind: 'atLeast', terms: [{ cell: '{c}' }], bound: 20 }],
      },
      {
        kind: 'linear',
        each: inputsOfTable2,
        left: [{ cell: '{c}', previous: true, as: 'before' }],
        op: '<=',
        right: [{ k: 5, cell: '{c}', as: 'now' }],
        when: [{ kind: 'atLeast', terms: [{ cell: '{c}', previous: true }], bound: 20 }],
      },
    ],
  },
] as const satisfies readonly Rule[];
