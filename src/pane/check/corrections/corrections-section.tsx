import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { AppliedRepair, Corrections, CorrectionsState } from '../../../app/corrections/corrections';
import { cellName } from '../../../core/report/cell-names';
import { stateText } from '../../../core/report/cell-state';
import { formatNumber } from '../../../core/report/parse-number';
import type { Finding } from '../../../core/check/finding';
import type { CellId, Edition } from '../../../core/statute/types';
import { repairTextsOf } from '../../../messages/load';
import type { CorrectionTexts, RepairTexts } from '../../../messages/zh-CN/repair';
import { Disclosure } from '../../parts/disclosure';
import { DismissButton } from '../../parts/dismiss-button';
import { Notice } from '../../parts/notice';
import { useLoaded } from '../../parts/use-loaded';
import { RegisterTotals } from './register-totals';
import { RepairGroup } from './repair-group';

interface AppliedNoticeProps {
  readonly applied: AppliedRepair;
  readonly edition: Edition;
  readonly texts: RepairTexts;
  readonly onTakeBack: () => void;
}

/** What was just corrected, and an undo button. */
function AppliedNotice({ applied: { repair, isCured }, edition, texts, onTakeBack }: AppliedNoticeProps) {
  const { pane } = texts;
  const changes = repair.changes.map(
    ({ cell, from, to }) =>
      `${cellName(edition, cell)} ${pane.change(stateText(from, pane.blank), formatNumber(to))}`,
  );
  return (
    <Notice
      of={isCured ? 'passed' : 'warning'}
      urgent={!isCured}
      action={
        <Button size="small" onClick={onTakeBack}>
          {pane.takeBack}
        </Button>
      }
    >
      {pane.applied(changes)} {isCured ? pane.cured : pane.notCured}
    </Notice>
  );
}

const usePinnedCellsStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface PinnedCellsProps {
  readonly cells: readonly CellId[];
  readonly edition: Edition;
  readonly texts: CorrectionTexts;
  readonly onRemove: (cell: CellId) => void;
}

/** Cells that the user has compared with the files, each with a button to undo that. */
function PinnedCells({ cells, edition, texts, onRemove }: PinnedCellsProps) {
  const styles = usePinnedCellsStyles();
  if (cells.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{texts.pinned}</h3>
      <ul className={styles.list} aria-label={texts.pinned}>
        {cells.map((cell) => {
          const name = cellName(edition, cell);
          return (
            <li key={cell}>
              {name} <DismissButton label={texts.unpin(name)} onClick={() => onRemove(cell)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  heading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  message: { margin: '8px 0' },
});

interface Props {
  readonly corrections: Corrections;
  readonly state: CorrectionsState;
  readonly findings: readonly Finding[];
  readonly edition: Edition;
}

/** 建议更正: which cells are probably wrong, what they should be, and the buttons to accept or reject that. */
export function CorrectionsSection({ corrections, state, findings, edition }: Props) {
  const styles = useStyles();
  const texts = useLoaded(repairTextsOf);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [outcome, setOutcome] = useState('');
  const [isUndoing, setUndoing] = useState(false);
  const { found, known, pinned, applied, isSearching } = state;
  const errors = found?.located.errors ?? [];
  if (texts === null) return null;
  const isEmpty = errors.length === 0 && applied === null && pinned.length === 0 && known.size === 0;
  // During an undo the heading stays, to receive the focus.
  if (isEmpty && outcome === '' && !isUndoing) return null;
  const { pane } = texts;
  const asked = [...new Set([...(found?.located.ask ?? []), ...known.keys()])];
  // Keyboard users continue where the button was.
  const decided = () => {
    setOutcome('');
    heading.current?.focus();
  };
  return (
    <section aria-labelledby={`${id}-title`} aria-busy={isSearching}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className={styles.heading}>
        {pane.title}
      </h2>
      <div role="status">
        {applied !== null && (
          <AppliedNotice
            {...{ applied, edition, texts }}
            onTakeBack={() => {
              setUndoing(true);
              void corrections.undoRepair().then((isDone) => {
                decided();
                setUndoing(false);
                if (isDone) setOutcome(pane.takenBack);
              });
            }}
          />
        )}
        {outcome}
      </div>
      {found !== null && <p className={styles.message}>{texts.candidatesText(found.located, edition)}</p>}
      {asked.length > 0 && (
        <RegisterTotals
          key={asked.join(' ')}
          cells={asked}
          {...{ known, edition }}
          texts={pane}
          onKnown={(next) => corrections.know(next)}
        />
      )}
      {errors.map((group, at) => (
        <RepairGroup
          key={group.broken.join(';')}
          {...{ group, findings, edition, texts, corrections, state }}
          label={pane.errors(at + 1, errors.length)}
          onDecided={decided}
        />
      ))}
      <PinnedCells
        cells={pinned}
        edition={edition}
        texts={pane}
        onRemove={(cell) => {
          corrections.pin(cell, false);
          decided();
        }}
      />
      <Disclosure label={pane.limits} fullLabel={pane.limits}>
        <p className={styles.message}>{texts.undetectable}</p>
      </Disclosure>
    </section>
  );
}
