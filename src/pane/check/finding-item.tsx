import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { tellingCell } from '../../app/session/finding-order';
import { revealCell } from '../../app/session/session-actions';
import { kindOf } from '../../app/session/tally';
import type { Finding } from '../../core/check/finding';
import type { Edition } from '../../core/statute/types';
import { usePlainButtonStyles } from '../parts/plain-button';
import { SeverityIcon } from '../parts/notice';
import { useSentences } from '../parts/use-loaded';
import { usePane, useSessionState } from '../pane-context';
import { ExplanationBox } from './explanation-box';
import { JumpButtons } from './jump-buttons';
import { useSuspectedCells } from './suspected-cells';

const useStyles = makeStyles({
  item: {
    padding: '4px 0 8px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  sentence: {
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    paddingInline: '36px 8px',
  },
});

/** Up, Down, Home and End move through the findings as one list, across groups. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const all = [
    ...(event.currentTarget.closest('[data-findings]')?.querySelectorAll<HTMLElement>('[data-finding]') ??
      []),
  ];
  const own = all.indexOf(event.currentTarget);
  const to = { ArrowUp: own - 1, ArrowDown: own + 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[to]?.focus();
}

interface Props {
  readonly finding: Finding;
  readonly edition: Edition;
  /** The one finding of the list that Tab reaches. */
  readonly isCurrent: boolean;
  /** Someone asked to see it. */
  readonly isWanted: boolean;
  readonly onCurrent: () => void;
}

/** One finding: what is wrong, a link to its cells, and for a warning the explanation. */
export function FindingItem({ finding, edition, isCurrent, isWanted, onCurrent }: Props) {
  const styles = useStyles();
  const plain = usePlainButtonStyles();
  const { session, texts, showWords } = usePane();
  const sentence = useSentences();
  const report = useSessionState((state) => state.report);
  const suspected = useSuspectedCells();
  const { severity, status, cells, words = [] } = finding;
  const kind = kindOf(finding, report);
  const telling = tellingCell(finding, report, suspected);
  const [place] = words;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      {...(isWanted ? { 'data-finding-wanted': '' } : {})}
    >
      <button
        type="button"
        data-finding=""
        className={mergeClasses(plain.button, styles.sentence)}
        tabIndex={tabIndex}
        onFocus={onCurrent}
        onKeyDown={move}
        onClick={() => {
          if (place !== undefined) showWords(place);
          else if (telling !== null) void revealCell(session, telling);
        }}
      >
        <SeverityIcon of={kind === 'blank' ? 'warning' : kind} />
        <span>
          <strong>{texts.check.severities[kind]}</strong> {sentence(finding, edition)}
        </span>
      </button>
      <div className={styles.actions}>
        {place !== undefined && (
          <Button size="small" tabIndex={tabIndex} onFocus={onCurrent} onClick={() => showWords(place)}>
            {texts.check.showWords}
          </Button>
        )}
        {telling !== null && <JumpButtons {...{ edition, telling, cells, tabIndex }} onFocus={onCurrent} />}
        {severity === 'warning' && status === 'broken' && (
          <ExplanationBox {...{ finding, tabIndex }} onFocus={onCurrent} />
        )}
      </div>
    </li>
  );
}
