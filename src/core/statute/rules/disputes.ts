import type { Rule, Term } from '../types';

const t4Totals = [
  { cell: 't4.rev.total', as: 'reviews' },
  { cell: 't4.dir.total', as: 'direct' },
  { cell: 't4.post.total', as: 'post' },
] as const satisfies readonly Term[];

/** Table 4: the same in every edition so far. */
export const disputeRules = [
  {
    id: 'T4-REV',
    severity: 'error',
    title: '行政复议：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    basis: { text: '表样栏目“总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't4', column: 'rev.total' },
  },
  {
    id: 'T4-DIR',
    severity: 'error',
    title: '未经复议直接起诉：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    basis: { text: '表样栏目“总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't4', column: 'dir.total' },
  },
  {
    id: 'T4-POST',
    severity: 'error',
    title: '复议后起诉：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    basis: { text: '表样栏目“总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't4', column: 'post.total' },
  },
  {
    id: 'T4-PRE',
    severity: 'info',
    title: '2024 年起不服不予公开须先申请复议；“未经复议直接起诉”不为 0 请确认属于其他争议',
    basis: { text: '《行政复议法》（2023 年修订）第二十三条', confidence: 'law' },
    test: {
      kind: 'linear',
      left: [{ cell: 't4.dir.total', as: 'now' }],
      op: '<=',
      right: [],
      when: [{ kind: 'yearFrom', year: 2024 }],
    },
  },
  {
    id: 'T4-ORIGIN',
    severity: 'warning',
    title: '复议后起诉的总计不大于本年已审结复议与上年全部复议之和',
    basis: { text: '先复议后起诉的先后关系', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ cell: 't4.post.total', as: 'now' }],
      op: '<=',
      right: [
        { cell: 't4.rev.upheld', as: 'upheld' },
        { cell: 't4.rev.corrected', as: 'corrected' },
        { cell: 't4.rev.other', as: 'other' },
        { cell: 't4.rev.total', previous: true, as: 'before' },
      ],
      mark: ['t4.post.total'],
    },
    blindSpots: '更早年份复议、跨年起诉的，写明情况即可。',
  },
  {
    id: 'T4-RATIO',
    severity: 'info',
    title: '复议与直接起诉件数多于两年办理的申请总数',
    basis: { text: '由数量关系推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [
        { cell: 't4.rev.total', as: 'reviews' },
        { cell: 't4.dir.total', as: 'direct' },
      ],
      op: '<=',
      right: [
        { cell: 't3.r3.7.tot', as: 'results' },
        { cell: 't3.r3.7.tot', previous: true, as: 'before' },
      ],
      mark: ['t4.rev.total', 't4.dir.total'],
    },
  },
  {
    id: 'T4-NOREQ',
    severity: 'warning',
    title: '没有收到和办理申请，表四却有复议或诉讼',
    basis: { text: '由数量关系推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: t4Totals,
      op: '<=',
      right: [],
      when: [
        {
          kind: 'atMost',
          terms: [{ cell: 't3.r1.tot' }, { cell: 't3.r2.tot' }, { cell: 't3.r3.7.tot' }],
          bound: 0,
        },
      ],
    },
    blindSpots: '因主动公开或以前年度答复引起的争议，写明情况即可。',
  },
  {
    id: 'T4-PEND',
    severity: 'info',
    title: '各类总计不小于上年年报的尚未审结',
    basis: { text: '取决于案件年度口径', confidence: 'inferred' },
    test: {
      kind: 'linear',
      each: ['rev', 'dir', 'post'],
      left: [{ cell: 't4.{c}.pending', previous: true, as: 'before' }],
      op: '<=',
      right: [{ cell: 't4.{c}.total', as: 'now' }],
    },
    blindSpots: '只统计本年新收案件的机关可以不符。',
  },
] as const satisfies readonly Rule[];
