import type { Finding } from '../../core/check/finding';
import { appendixErrors } from '../../core/report/appendix';
import { cellName } from '../../core/report/cell-names';
import { collapsedCellsOf } from '../../core/report/cells';
import type { Conversion } from '../../core/report/convert-edition';
import type { Report } from '../../core/report/report';
import { stateText } from '../../core/report/cell-state';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import {
  collapsedRowRemark,
  exportedWithErrorsText,
  unconvertedRemark,
  toReviewRemark,
} from '../../messages/zh-CN/documents';
import { rollupTexts } from '../../messages/zh-CN/rollup';
import type { RollupExtent } from '../../workbook/stored/rollup-extent';
import { summarise } from '../session/summarise';

/** What blocks an export until the user forces it. */
export interface ExportObstacles {
  readonly findings: readonly Finding[];
  readonly errors: number;
  /** Relations that must hold but cannot be decided. */
  readonly undecided: number;
}

/**
 * Only errors and possible errors: a warning needs an explanation, not a correction, and a relation that is undecided
 * because last year's report has a blank leaves nothing to correct.
 *
 * @param hasText whether text is exported; if not, findings about text are left out
 */
export function exportObstacles(all: readonly Finding[], hasText: boolean, report: Report): ExportObstacles {
  const findings = all.filter(
    ({ severity, words }) => severity === 'error' && (hasText || words === undefined),
  );
  const { error, undecided } = summarise(findings);
  return { findings, errors: error + appendixErrors(report), undecided };
}

/** The sentences that the exported file carries. */
export const remarksOf = (report: Report, { errors, undecided }: ExportObstacles): readonly string[] => [
  ...(errors + undecided > 0 ? [exportedWithErrorsText(errors, undecided)] : []),
  ...collapsedRemarks(report),
];

/** What every export of a roll-up carries while reports are missing. */
export const incompleteRemarks = ({ counted, due }: RollupExtent): readonly string[] =>
  counted < due ? [rollupTexts.incomplete(counted, due)] : [];

/**
 * Figures of a collapsed row have no cell in the official layout and cannot be divided among its rows. Every file in
 * that layout therefore carries them as a remark instead of dropping them.
 */
export function collapsedRemarks(report: Report): readonly string[] {
  const edition = editions[report.edition];
  const figures = collapsedCellsOf(edition).flatMap(({ id }) => {
    const state = report.cells.get(id);
    if (state === undefined || state.kind === 'blank') return [];
    return [`${cellName(edition, id)} ${stateText(state)}`];
  });
  return figures.length === 0 ? [] : [collapsedRowRemark(figures)];
}

const blankText = '（空白）';

/** What a converted report cannot show, with every figure, for the file being written. */
export function conversionRemarks(
  { left, toReview, report }: Conversion,
  from: EditionId,
): readonly string[] {
  const old = editions[from];
  return [
    ...(left.length === 0
      ? []
      : [
          unconvertedRemark(
            left.map(
              ({ edition, cell, state }) =>
                `${cellName(editions[edition], cell)} ${stateText(state, blankText)}`,
            ),
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
