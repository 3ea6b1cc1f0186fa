import { Button, makeStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { Suspense, useRef, useState } from 'react';
import { setPrevious } from '../../app/session/session-actions';
import { isOnlyCompared } from '../../core/check/tables/relations';
import { fileFailureText } from '../../messages/ui-failure';
import type { Report } from '../../core/report/report';
import { newestEdition } from '../../core/statute/editions';
import { FileButton } from '../parts/file-button';
import { Notice } from '../parts/notice';
import { usePane, useSessionState } from '../pane-context';
import { useLatest } from '../parts/use-latest';
import { part } from '../parts/part';

const TypedPreviousForm = part(async () => (await import('./typed-previous-form')).TypedPreviousForm);

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
  message: { margin: '4px 0' },
});

interface Props {
  readonly previous: Report | null;
  /** The year that the report should be about, if it is known. */
  readonly expected: number | null;
  /** The expected agency, if no report states it yet. */
  readonly agency?: string;
}

/** Last year's report: which one is used, from which file; or some of its figures, typed. */
export function PreviousReport({ previous, expected, agency }: Props) {
  const styles = useStyles();
  const { session, services, texts, language } = usePane();
  const { fill } = texts;
  const report = useSessionState((state) => state.report);
  const [isTyping, setTyping] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const { begin, end } = useLatest();
  const replace = (other: Report | null) => {
    session.typed.replaced('previous');
    return setPrevious(session, other);
  };
  const load = async (file: File) => {
    const signal = begin();
    setReading(true);
    setFailure(null);
    try {
      const { report } = await services.read({ kind: 'chosen', file }, { signal });
      await replace(report);
    } catch (reason) {
      if (!signal.aborted) setFailure(await fileFailureText(reason, language, texts.fileFailed));
    }
    if (!signal.aborted) setReading(false);
  };
  const isOtherAgency =
    previous?.agency != null && report?.agency != null && previous.agency !== report.agency;
  const isOtherYear = previous?.year != null && expected !== null && previous.year !== expected;
  return (
    <>
      <p className={styles.message}>
        {previous === null
          ? fill.previousNone
          : isOnlyCompared(previous)
            ? fill.previousTyped(previous.year, previous.cells.size)
            : fill.previousLoaded(previous.agency, previous.year)}
      </p>
      {isOtherAgency && <Notice of="warning">{fill.previousOtherAgency}</Notice>}
      {isOtherYear && <Notice of="warning">{fill.previousWrongYear(expected)}</Notice>}
      {failure !== null && (
        <Notice of="error" urgent>
          {failure}
        </Notice>
      )}
      <div className={styles.actions}>
        <FileButton
          label={fill.choosePrevious}
          fieldLabel={fill.previous}
          look={{ size: 'small' }}
          onFile={load}
        />
        {isReading && (
          <>
            <span role="status">{texts.status.reading}</span>
            <Button
              size="small"
              onClick={() => {
                end();
                setReading(false);
              }}
            >
              {texts.cancel}
            </Button>
          </>
        )}
        <Button
          size="small"
          icon={<EditRegular />}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            setTyping(true);
          }}
        >
          {fill.typePrevious}
        </Button>
        {previous !== null && (
          <Button size="small" appearance="subtle" onClick={() => void replace(null)}>
            {fill.removePrevious}
          </Button>
        )}
      </div>
      {isTyping && (
        <Suspense fallback={null}>
          <TypedPreviousForm
            previous={previous}
            edition={report?.edition ?? newestEdition}
            year={expected}
            agency={report?.agency ?? agency ?? null}
            onClose={() => {
              setTyping(false);
              // The library's component would load its focus management at once. Deferred until the form is gone.
              setTimeout(() => opener.current?.focus());
            }}
          />
        </Suspense>
      )}
    </>
  );
}
