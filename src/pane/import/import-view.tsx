import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ReportSource } from '../../app/import/load-report';
import { importTextsOf } from '../../messages/load';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';
import { DraftView } from './draft-view';
import { SourceChooser } from './source-chooser';
import { useReading } from './use-reading';

const useStyles = makeStyles({
  view: { padding: '12px' },
  heading: {
    margin: '8px 0',
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  choices: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
});

interface Props {
  /** The source to read immediately, such as a file dropped elsewhere. */
  readonly source: ReportSource | null;
  readonly onClose: () => void;
}

/** 导入: from a file, a page or a paste to figures in the workbook, with everything shown before it is written. */
export function ImportView({ source, onClose }: Props) {
  const styles = useStyles();
  const texts = useLoaded(importTextsOf);
  const { reading, read, choose, cancel, change } = useReading(source);
  const [done, setDone] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = texts !== null;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown, reading.kind, done]);
  if (texts === null) return null;
  return (
    <section className={styles.view} aria-labelledby="import-title">
      <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {texts.back}
      </Button>
      <h2 id="import-title" ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.title}
      </h2>
      <div role="status">
        {reading.kind === 'reading' && texts.reading}
        {done !== null && <Notice of="passed">{done}</Notice>}
      </div>
      {done !== null ? (
        <Button appearance="primary" onClick={onClose}>
          {texts.toCheck}
        </Button>
      ) : (
        <>
          {reading.kind === 'reading' && (
            <>
              <ProgressBar aria-label={texts.reading} />
              <Button size="small" onClick={cancel}>
                {texts.cancel}
              </Button>
            </>
          )}
          {reading.kind === 'failed' && (
            <Notice of="error" urgent>
              {reading.sentence}
            </Notice>
          )}
          {reading.kind === 'several' && (
            <div className={styles.choices} role="group" aria-label={texts.several}>
              <p>{texts.several}</p>
              {reading.choices.map((report, at) => (
                <Button key={`${at} ${report.agency} ${report.year}`} onClick={() => choose(at + 1)}>
                  {texts.oneOf(report)}
                </Button>
              ))}
            </div>
          )}
          {(reading.kind === 'waiting' || reading.kind === 'failed') && (
            <SourceChooser texts={texts} onSource={(chosen) => read(chosen)} />
          )}
          {reading.kind === 'read' && (
            <>
              <Button size="small" onClick={cancel}>
                {texts.again}
              </Button>
              <DraftView
                draft={reading.draft}
                texts={texts}
                onChange={change}
                onDone={(sentence) => setDone(sentence)}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}
