import { cellName } from '../messages/names';
import { leftOutRemark, toReviewRemark } from '../messages/documents-zh-CN';
import type { Conversion } from '../report/convert-edition';
import { formatNumber } from '../report/parse-number';
import type { CellState } from '../report/report';
import { editions } from '../statute/editions';
import type { EditionId } from '../statute/editions';

const blankText = '（空白）';

const textOf = (state: CellState): string =>
  state.kind === 'number' ? formatNumber(state.value) : state.kind === 'invalid' ? state.raw : blankText;

/** What a converted report cannot show, with every figure, for the file that is written. */
export function conversionRemarks(
  { left, toReview, report }: Conversion,
  from: EditionId,
): readonly string[] {
  const old = editions[from];
  return [
    ...(left.length === 0
      ? []
      : [
          leftOutRemark(
            left.map(({ cell, state }) => `${cellName(old, cell)} ${textOf(state)}`),
            old,
          ),
        ]),
    ...(toReview.length === 0
      ? []
      : [
          toReviewRemark(
            toReview.map((cell) => cellName(editions[report.edition], cell)),
            old,
          ),
        ]),
  ];
}
