import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, LocationRegular } from '@fluentui/react-icons';
import type { Corrections, CorrectionsState } from '../../../app/corrections/corrections';
import { repairKey } from '../../../app/corrections/corrections';
import { revealCell } from '../../../app/session/session-actions';
import { useState } from 'react';
import type { Finding } from '../../../core/check/finding';
import type { LocatedErrors, Repair } from '../../../core/locate/report/repair';
import { cellName } from '../../../core/report/cell-names';
import { stateText } from '../../../core/report/cell-state';
import { formatNumber } from '../../../core/report/parse-number';
import type { Edition } from '../../../core/statute/types';
import type { RepairTexts } from '../../../messages/zh-CN/repair';
import { usePane } from '../../pane-context';
import { Disclosure } from '../../parts/disclosure';
import { useFindingItems } from '../use-finding-items';
import { findingsAbout, proposalsOf } from './use-corrections';

const useRepairCardStyles = makeStyles({
  card: {
    margin: '8px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
  },
  sentence: { margin: '0 0 8px' },
  cells: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  cell: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, flexBasis: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface RepairCardProps {
  readonly repair: Repair;
  readonly edition: Edition;
  readonly texts: RepairTexts;
  /** Whether the current figures are those of the proposal. */
  readonly isCurrent: boolean;
  readonly onApply: () => void;
  readonly onReject: () => void;
  readonly onChecked: (cell: Repair['changes'][number]['cell']) => void;
}

/** One proposal: what is probably wrong and why, its cells, and the available actions. */
function RepairCard({ repair, edition, texts, isCurrent, onApply, onReject, onChecked }: RepairCardProps) {
  const styles = useRepairCardStyles();
  const { session } = usePane();
  const { pane } = texts;
  const { changes, confidence } = repair;
  return (
    <li className={styles.card}>
      <p className={styles.sentence}>{texts.repairText(repair, edition)}</p>
      <ul className={styles.cells}>
        {changes.map(({ cell, from, to }) => {
          const name = cellName(edition, cell);
          return (
            <li key={cell} className={styles.cell}>
              <span className={styles.name}>
                {name} <strong>{pane.change(stateText(from, pane.blank), formatNumber(to))}</strong>
              </span>
              <Button
                size="small"
                icon={<LocationRegular />}
                aria-label={pane.locateCell(name)}
                onClick={() => void revealCell(session, cell)}
              >
                {pane.locate}
              </Button>
              <Button
                size="small"
                icon={<CheckmarkRegular />}
                aria-label={pane.checkedCell(name)}
                disabledFocusable={!isCurrent}
                onClick={() => onChecked(cell)}
              >
                {pane.checked}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance={confidence === 'certain' ? 'primary' : 'secondary'}
          disabledFocusable={!isCurrent}
          onClick={onApply}
        >
          {changes.length === 1 ? pane.apply : pane.applyAll(changes.length)}
        </Button>
        <Button size="small" disabledFocusable={!isCurrent} onClick={onReject}>
          {pane.notThis}
        </Button>
      </div>
    </li>
  );
}

/** More would bury the findings below. */
const mostInSight = 3;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  message: { margin: '8px 0' },
});

interface Props {
  readonly group: LocatedErrors;
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly edition: Edition;
  readonly texts: RepairTexts;
  readonly corrections: Corrections;
  readonly state: CorrectionsState;
  /** A decision was made: its button is gone. */
  readonly onDecided: () => void;
}

/** Possible corrections for a group of errors independent of the others. */
export function RepairGroup(props: Props) {
  const { group, label, findings, edition, texts, corrections, state, onDecided } = props;
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const { pane } = texts;
  const { shown, isAnswer, isExhausted } = proposalsOf(group, state.rejected);
  const listed = isWhole ? shown : shown.slice(0, mostInSight);
  if (shown.length === 0)
    return (
      <p className={styles.message}>
        {isExhausted ? pane.noneLeft : pane.noneFound}{' '}
        {isExhausted && (
          <Button size="small" onClick={() => corrections.reconsider()}>
            {pane.reconsider}
          </Button>
        )}
      </p>
    );
  return (
    <>
      {shown.length > 1 && <p className={styles.message}>{pane.equal(shown.length)}</p>}
      {!group.isComplete && <p className={styles.message}>{pane.incomplete}</p>}
      <ul className={styles.list} aria-label={label}>
        {listed.map((repair) => (
          <RepairCard
            key={repairKey(repair)}
            {...{ repair, edition, texts }}
            isCurrent={state.isCurrent}
            onApply={() => void corrections.apply(repair).then(onDecided)}
            onReject={() => {
              corrections.reject(repair);
              onDecided();
            }}
            onChecked={(cell) => {
              corrections.pin(cell, true);
              onDecided();
            }}
          />
        ))}
      </ul>
      {listed.length < shown.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {pane.moreWays(shown.length - listed.length)}
        </Button>
      )}
      {isAnswer && <CuredFindings {...{ label, edition, texts }} findings={findingsAbout(group, findings)} />}
    </>
  );
}

interface CuredFindingsProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly edition: Edition;
  readonly texts: RepairTexts;
}

/** The broken relations that the answer above explains. */
function CuredFindings({ label, findings, edition, texts }: CuredFindingsProps) {
  const styles = useStyles();
  const { pane } = texts;
  const itemOf = useFindingItems(findings);
  const name = pane.consequences(findings.length);
  if (findings.length === 0) return null;
  return (
    <Disclosure label={name} fullLabel={`${name} ${label}`}>
      <ul className={styles.list} data-findings="" aria-label={`${name} ${label}`}>
        {findings.map((finding) => itemOf(finding, edition))}
      </ul>
    </Disclosure>
  );
}
