import { cellName } from '../../core/report/cell-names';
import { leftOutRemark, toReviewRemark } from '../../messages/zh-CN/documents';
import type { Conversion } from '../../core/report/convert-edition';
import { stateText } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';

const blankText = '（空白）';

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
            left.map(({ cell, state }) => `${cellName(old, cell)} ${stateText(state, blankText)}`),
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
