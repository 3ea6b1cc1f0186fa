import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { bySeverity } from '../../core/check/by-severity';
import type { Finding } from '../../core/check/finding';
import { cellName } from '../../core/report/cell-names';
import { editions } from '../../core/statute/editions';
import { whyTexts } from '../../messages/why';
import { usePane, useSessionState } from '../pane-context';
import type { PaneStart } from '../start-action';
import { useFindingItems } from './use-finding-items';

const useStyles = makeStyles({
  section: {
    margin: '8px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  answer: {
    margin: '4px 0',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/**
 * 为什么不对: the findings about the selected cell. Follows the selection, because Excel may show an open pane again
 * without loading it.
 */
export function WhySection({ start }: { readonly start: PaneStart }) {
  const styles = useStyles();
  const { texts, language, endStart } = usePane();
  const why = whyTexts[language];
  const { phase, report, findings, selected } = useSessionState((state) => ({
    phase: state.phase,
    report: state.report,
    findings: state.findings,
    selected: state.selected,
  }));
  /** Whether the program named the selected cell; null until it has answered. */
  const [isNamed, setNamed] = useState<boolean | null>(null);
  const isRead = phase !== 'reading';
  useEffect(() => {
    if (!isRead) return undefined;
    let isWanted = true;
    void start.reportSelection().then((named) => {
      if (isWanted) setNamed(named);
    });
    return () => {
      isWanted = false;
    };
  }, [start, isRead]);
  const section = useRef<HTMLElement>(null);
  const isAnswered = isNamed !== null;
  useEffect(() => {
    // Only the first answer: later ones come while the user is in the sheet.
    if (isAnswered) section.current?.querySelector<HTMLElement>('[data-finding], [data-answer]')?.focus();
  }, [isAnswered]);

  const own: readonly Finding[] =
    selected === null
      ? []
      : findings
          .filter(({ cells }) => cells.includes(selected))
          .sort(
            (a, b) => Number(a.status === 'undecided') - Number(b.status === 'undecided') || bySeverity(a, b),
          );
  const itemOf = useFindingItems(own);
  const answer = () => {
    if (!isAnswered) return texts.status.reading;
    if (report === null) return phase === 'several' ? texts.fill.severalDetail : why.noTables;
    if (selected === null) return isNamed ? why.outside : why.unknown;
    const cell = cellName(editions[report.edition], selected);
    return own.length === 0 ? why.noFindings(cell) : why.findings(cell, own.length);
  };
  return (
    <section ref={section} className={styles.section} aria-label={why.title}>
      <div className={styles.bar}>
        <h2 className={styles.heading}>{why.title}</h2>
        <Button size="small" appearance="subtle" onClick={endStart}>
          {texts.close}
        </Button>
      </div>
      <p className={styles.answer} {...(own.length === 0 ? { 'data-answer': '', tabIndex: -1 } : {})}>
        {answer()}
      </p>
      {report !== null && own.length > 0 && (
        <ul className={styles.list} data-findings="" aria-label={answer()}>
          {own.map((finding) => itemOf(finding, editions[report.edition]))}
        </ul>
      )}
    </section>
  );
}
