import type { Located, Repair } from '../../core/locate/report/repair';
import type { Cause } from '../../core/locate/solver/causes';
import { cellName } from '../../core/report/cell-names';
import type { Edition } from '../../core/statute/types';
import type { Slip } from '../slips';
import { slipsOf } from '../slips';

const oneCell =
  (describe: (from: string, to: string) => string) =>
  ({ changes }: Slip): string =>
    changes.map(({ name, from, to }) => `${name}${describe(from, to)}`).join('，');

const seeming = (how: string) => oneCell((from, to) => `填的 ${from} 像是 ${to} ${how}`);

const moved = ({ wrong, right }: Slip): string => `${wrong.name}的 ${wrong.from} 像是应填在${right.name}`;

const exchanged = ({ changes: [one, other] }: Slip): string =>
  `${one?.name ?? ''}的 ${one?.from ?? ''} 和${other?.name ?? ''}的 ${other?.from ?? ''} 像是互相填反了`;

const slips: Readonly<Record<Cause, (slip: Slip) => string>> = {
  exchangedDigits: seeming('写反了'),
  wrongDigit: seeming('写错了一位'),
  missingDigit: seeming('少写了一位'),
  extraDigit: seeming('多写了一位'),
  extraZeros: seeming('多写了 0'),
  missingZeros: seeming('少写了 0'),
  twoDigits: seeming('写错了两位'),
  unit: oneCell((from, to) => `填的 ${from} 像是弄错了元和万元，应为 ${to}`),
  sign: oneCell((from, to) => `填的 ${from} 像是 ${to} 写错了正负号`),
  staleTotal: oneCell((from, to) => `的 ${from} 像是没有随明细更新，明细合计是 ${to}`),
  carriedThrough: ({ changes }) =>
    `${changes.map(({ name, from, to }) => `${name}的 ${from}（应为 ${to}）`).join('、')}像是没有随后来的改动更新`,
  missing: oneCell((from, to) => `${from === '' ? '空着' : `填的是“${from}”`}，按勾稽关系应为 ${to}`),
  leftZero: oneCell((from, to) => `填的 ${from} 像是漏填了 ${to}`),
  notZero: oneCell((from, to) => `填的 ${from} 像是误填，应为 ${to}`),
  neighbourColumn: moved,
  neighbourRow: moved,
  exchangedCells: exchanged,
  exchangedWithTotal: exchanged,
  shiftedRow: ({ changes }) =>
    `${changes[0]?.name ?? ''}至${changes.at(-1)?.name ?? ''}像是整行错了一列，依次应为 ${changes.map(({ to }) => to).join('、')}`,
  expected: oneCell((from, to) => `填的 ${from} 与上年年报或台账不符，应为 ${to}`),
  unknown: oneCell((from, to) => `填的 ${from} 与其他数据对不上，应为 ${to}`),
};

const sureness = {
  certain: () => '',
  likely: (others: number) => (others === 0 ? '请对照原始材料。' : `另有 ${others} 种可能，请对照原始材料。`),
  oneOf: (others: number) => `这只是 ${others + 1} 种可能之一，请对照原始材料。`,
} as const;

/** Proposed corrections: the sentence of each, and the part of the pane that lists them. */
export const repairTexts = {
  /** Why the figures are probably wrong and what they should be. */
  repairText: (repair: Repair, edition: Edition) => {
    const { changes, cures, confidence, alternatives } = repair;
    const [only] = changes;
    const after =
      changes.length === 1 && only !== undefined
        ? `改为 ${slipsOf(repair, edition)[0]?.changes[0]?.to ?? ''} 后`
        : `这样改正 ${changes.length} 格后`;
    const story = slipsOf(repair, edition).map((slip) => slips[slip.cause](slip));
    return `${[...story, `${after} ${cures.length} 条勾稽关系全部成立`].join('；')}。${sureness[confidence](alternatives)}`;
  },
  /**
   * How many cells may be wrong if totals are formulas, and which figures would settle it; empty if one cell is
   * certain.
   */
  candidatesText: ({ candidates, ask }: Located, edition: Edition) => {
    if (candidates === null || candidates.count <= 1) return '';
    const count = `合计由公式算出，从数字上看${candidates.isCapped ? '至少' : ''}有 ${candidates.count} 种改法，无法断定是哪一格。`;
    if (ask.length === 0) return count;
    return `${count}请从登记台账查出${ask.map((cell) => `「${cellName(edition, cell)}」`).join('和')}，填入后可以缩小范围。`;
  },
  /** Precedes a proposed correction. */
  suggestion: '建议',
  /** Mistakes that the tables alone cannot show. */
  undetectable:
    '以下差错仅凭本表查不出来：两整行连同合计互相填反；整行的本年新收与上年结转互相填反；同样的件数在各列和总计中都从一行记到另一行；全部数字同比例放大或缩小。请与上年年报、正文和登记台账核对。',
  pane: {
    title: '建议更正',
    /** @param group of errors, counted from 1 */
    errors: (group: number, groups: number) =>
      groups === 1 ? '建议' : `第 ${group} 处差错的建议（共 ${groups} 处）`,
    /** Above several proposals of equal rank. */
    equal: (proposals: number) => `有 ${proposals} 种改法同样可能，请对照原始材料选择：`,
    apply: '按此更正',
    applyAll: (cells: number) => `按此更正（改 ${cells} 格）`,
    notThis: '不是这里错',
    /** Alternatives that are not in sight. */
    moreWays: (ways: number) => `其余 ${ways} 种改法`,
    /** The findings that a correction explains. */
    consequences: (findings: number) => `由此引起的 ${findings} 处校核结果`,
    locate: '定位',
    locateCell: (cell: string) => `定位到${cell}`,
    checked: '这格没错',
    checkedCell: (cell: string) => `${cell}：这格没错`,
    change: (from: string, to: string) => `${from} → ${to}`,
    blank: '空白',
    noneLeft: '没有其他建议。请对照原始材料，核对校核结果里列出的数字。',
    noneFound: '没有找到合理的改法。请对照原始材料，核对校核结果里列出的数字。',
    reconsider: '重新显示这些建议',
    incomplete: '差错较多，未能全部查完，这是目前最可能的结果。',
    applied: (changes: readonly string[]) => `已更正：${changes.join('；')}。`,
    cured: '已重新校核，相关勾稽关系成立。',
    notCured: '已重新校核，相关勾稽关系仍不成立，请查看校核结果，或点“改回”。',
    takeBack: '改回',
    takenBack: '已改回原来的内容。',
    /** Cells that the user has compared with the source documents. */
    pinned: '核对过、没有错的单元格（不再建议改动）',
    unpin: (cell: string) => `取消“这格没错”：${cell}`,
    register: '登记台账中的数字',
    registerHint: '只用来查找填错的单元格，不写入表格。',
    registerWrong: '请填不小于 0 的整数，或留空。',
    narrow: '缩小范围',
    limits: '哪些差错查不出来',
  },
};
export type RepairTexts = typeof repairTexts;
export type CorrectionTexts = RepairTexts['pane'];
