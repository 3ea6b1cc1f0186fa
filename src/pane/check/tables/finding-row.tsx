import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { saveTableExplanations } from '../../../app/tables/store-tables';
import type { CheckedTable } from '../../../app/tables/check-tables';
import type { TableFinding } from '../../../app/tables/table-findings';
import { figuresIn } from '../../../app/tables/table-findings';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import { SeverityIcon } from '../../parts/notice';
import { usePlainButtonStyles } from '../../parts/plain-button';
import { usePane, useSessionState } from '../../pane-context';
import { sentenceOf } from './sum-words';

const useStyles = makeStyles({
  item: { padding: '4px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sentence: { padding: '4px 8px', borderRadius: tokens.borderRadiusMedium },
  actions: { paddingInline: '36px 8px' },
  text: { margin: '4px 0', whiteSpace: 'pre-wrap' },
  save: { marginTop: '4px' },
});

interface Props {
  readonly finding: TableFinding;
  readonly table: CheckedTable;
  readonly texts: OtherTableTexts;
  readonly onLocate: () => void;
}

/** One sum that does not hold: a link to its total, and its 情况说明. */
export function FindingRow({ finding, table, texts, onLocate }: Props) {
  const styles = useStyles();
  const plain = usePlainButtonStyles();
  return (
    <li className={styles.item}>
      <button
        type="button"
        data-table-finding=""
        className={mergeClasses(plain.button, styles.sentence)}
        onClick={onLocate}
      >
        <SeverityIcon of={finding.severity} />
        <span>
          <strong>{texts.severities[finding.severity]}</strong> {sentenceOf(finding, table, texts)}
        </span>
      </button>
      <div className={styles.actions}>
        <Explanation {...{ finding, texts }} />
      </div>
    </li>
  );
}

/** The explanation of a finding for its current figures: it lapses when they change. */
function Explanation({ finding, texts }: Pick<Props, 'finding' | 'texts'>) {
  const styles = useStyles();
  const { session } = usePane();
  const { key } = finding;
  const figures = figuresIn(finding);
  const stored = useSessionState(({ tableExplanations }) => tableExplanations.get(key));
  const saved = stored?.figures === figures ? stored.text : null;
  const [draft, setDraft] = useState<string | null>(null);
  const isOpen = draft !== null;
  const opener = useRef<HTMLElement>(null);
  const box = useId();
  const save = () => {
    const next = new Map(session.snapshot.tableExplanations);
    const text = (draft ?? '').trim();
    if (text === '') next.delete(key);
    else next.set(key, { figures, text });
    setDraft(null);
    opener.current?.focus();
    void saveTableExplanations(session, next);
  };
  return (
    <>
      <Button
        size="small"
        icon={
          saved !== null ? <CheckmarkRegular /> : isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />
        }
        aria-expanded={isOpen}
        aria-controls={box}
        onClick={({ currentTarget }) => {
          opener.current = currentTarget;
          setDraft(isOpen ? null : (saved ?? ''));
        }}
      >
        {saved === null ? texts.unexplained : texts.explained}
      </Button>
      <div id={box}>
        {!isOpen && saved !== null && <p className={styles.text}>{saved}</p>}
        {isOpen && (
          <>
            <Field label={texts.explanation}>
              <Textarea resize="vertical" value={draft} onChange={(_, { value }) => setDraft(value)} />
            </Field>
            <Button size="small" appearance="primary" className={styles.save} onClick={save}>
              {texts.saveExplanation}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
