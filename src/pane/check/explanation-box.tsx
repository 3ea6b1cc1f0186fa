import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { explanationOf, findingKey } from '../../app/session/explanations';
import { explainFinding } from '../../app/session/view-actions';
import type { Finding } from '../../core/check/finding';
import { useTyped } from '../parts/use-typed';
import { usePane, useSessionState } from '../pane-context';

const useStyles = makeStyles({
  box: { flexBasis: '100%' },
  text: { margin: '4px 0', whiteSpace: 'pre-wrap' },
  save: { marginTop: '4px' },
});

interface Props {
  readonly finding: Finding;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

/** 情况说明 of a warning: the existing text, and a field to write it. */
export function ExplanationBox({ finding, tabIndex, onFocus }: Props) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const saved = useSessionState((state) => explanationOf(finding, state.explanations));
  const field = `explanations:${findingKey(finding)}` as const;
  const [draft, setDraft] = useTyped(field);
  /** Null until the user opens or closes it: text that was typed before a crash is shown. */
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? draft !== null;
  const box = useId();
  const opener = useRef<HTMLElement>(null);
  const state = saved === null ? texts.check.unexplained : texts.check.explained;
  return (
    <>
      <Button
        size="small"
        icon={
          saved !== null ? <CheckmarkRegular /> : isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />
        }
        tabIndex={tabIndex}
        onFocus={onFocus}
        aria-expanded={isOpen}
        aria-controls={box}
        onClick={({ currentTarget }) => {
          opener.current = currentTarget;
          setOpen(!isOpen);
        }}
      >
        {state}
      </Button>
      <div id={box} className={styles.box}>
        {!isOpen && saved !== null && <p className={styles.text}>{saved}</p>}
        {isOpen && (
          <>
            <Field label={texts.check.explanation}>
              <Textarea
                resize="vertical"
                value={draft ?? saved ?? ''}
                onChange={(_, { value }) => setDraft(value)}
              />
            </Field>
            <Button
              size="small"
              appearance="primary"
              className={styles.save}
              onClick={() => {
                if (draft !== null) {
                  void explainFinding(session, finding, draft);
                  session.typed.handOver(field);
                }
                setOpen(false);
                // The pressed button disappears; the focus moves on in the list of findings.
                opener.current?.focus();
              }}
            >
              {texts.check.save}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
