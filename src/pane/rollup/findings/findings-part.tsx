import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { bySeverity } from '../../../core/check/by-severity';
import type { RollupFinding } from '../../../core/rollup/finding';
import { rollupFindingKey } from '../../../core/rollup/finding';
import { cellName } from '../../../core/report/cell-names';
import type { CellId, Edition } from '../../../core/statute/types';
import { SeverityIcon } from '../../parts/notice';
import { useSentences } from '../../parts/use-loaded';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

const useStyles = makeStyles({
  finding: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  body: { flexGrow: 1, minWidth: 0 },
  text: { margin: '4px 0', whiteSpace: 'pre-wrap' },
});

/** Findings of one kind are shown up to this number: more have one cause. */
const mostShown = 200;

/** 校核: what was found about the roll-up as a whole, and about the totals as a report. */
export function FindingsPart() {
  const styles = useStyles();
  const shared = useRollupStyles();
  const { texts, rollupFindingText } = useRollup();
  const { findings: words } = texts;
  const rolled = useDesk((state) => state.rolled);
  const sentence = useSentences();
  if (rolled === null) return <p>{texts.gaps.noFiles}</p>;
  const { rollup } = rolled;
  const { edition } = rollup;
  const found = [...rollup.findings].sort(bySeverity);
  const ofParent = [...rolled.parentFindings].sort(bySeverity);
  return (
    <>
      <h3 className={shared.heading}>{words.ofRollup(found.length)}</h3>
      <ul className={shared.list}>
        {found.slice(0, mostShown).map((finding, index) => (
          <li key={`${rollupFindingKey(finding)} ${index}`} className={`${shared.item} ${styles.finding}`}>
            <SeverityIcon of={finding.severity} />
            <div className={styles.body}>
              <span>{`${words.severities[finding.severity]} ${finding.ruleId} `}</span>
              {rollupFindingText(finding, edition)}
              <DrillButton cells={finding.cells} edition={edition} />
              {finding.severity === 'warning' && <Explanation finding={finding} />}
            </div>
          </li>
        ))}
      </ul>
      {found.length > mostShown && <p className={shared.hint}>{words.more(found.length - mostShown)}</p>}
      <h3 className={shared.heading}>{words.ofParent(ofParent.length)}</h3>
      <ul className={shared.list}>
        {ofParent.slice(0, mostShown).map((finding, index) => (
          <li
            key={`${finding.ruleId} ${finding.cells.join()} ${index}`}
            className={`${shared.item} ${styles.finding}`}
          >
            <SeverityIcon of={finding.status === 'undecided' ? 'undecided' : finding.severity} />
            <div className={styles.body}>
              {sentence(finding, edition)}
              <DrillButton cells={finding.cells} edition={edition} />
            </div>
          </li>
        ))}
      </ul>
      {ofParent.length > mostShown && (
        <p className={shared.hint}>{words.more(ofParent.length - mostShown)}</p>
      )}
    </>
  );
}

/** Goes to what the first of these cells consists of. */
export function DrillButton({
  cells,
  edition,
}: {
  readonly cells: readonly CellId[];
  readonly edition: Edition;
}) {
  const { texts, setCell, openPart } = useRollup();
  const [cell] = cells;
  if (cell === undefined) return null;
  const look = () => {
    setCell(cell);
    openPart('drill');
  };
  return (
    <>
      {' '}
      <Button size="small" aria-label={texts.findings.drillInto(cellName(edition, cell))} onClick={look}>
        {texts.parts.drill}
      </Button>
    </>
  );
}

/** 说明 of a warning, which the roll-up workbook carries. */
function Explanation({ finding }: { readonly finding: RollupFinding }) {
  const styles = useStyles();
  const { desk, texts } = useRollup();
  const { findings: words } = texts;
  const key = rollupFindingKey(finding);
  const saved = useDesk(({ draft }) => draft.explanations.get(key) ?? null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const box = useId();
  const save = () => {
    const text = (typed ?? saved ?? '').trim();
    const others = [...desk.draft.explanations].filter(([other]) => other !== key);
    void desk.change({ explanations: new Map(text === '' ? others : [...others, [key, text]]) });
    setTyped(null);
    setOpen(false);
  };
  return (
    <>
      {' '}
      <Button size="small" aria-expanded={isOpen} aria-controls={box} onClick={() => setOpen(!isOpen)}>
        {saved === null ? words.explain : words.explained}
      </Button>
      <div id={box}>
        {!isOpen && saved !== null && <p className={styles.text}>{saved}</p>}
        {isOpen && (
          <>
            <Field label={words.explanation}>
              <Textarea
                resize="vertical"
                value={typed ?? saved ?? ''}
                onChange={(_, { value }) => setTyped(value)}
              />
            </Field>
            <Button size="small" appearance="primary" onClick={save}>
              {words.save}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
