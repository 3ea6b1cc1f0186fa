import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ImportDraft } from '../../app/import/import-draft';
import { draftReport } from '../../app/import/import-draft';
import type { ImportTexts } from '../../messages/zh-CN/import';
import { cellName } from '../../core/report/cell-names';
import { tableIds } from '../../core/report/cells';
import { editions, isOutdated } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { Notice } from '../parts/notice';
import { PartBoundary } from '../parts/part';
import { DoubtfulList } from './doubtful-list';
import { DraftNotes } from './draft-notes';
import { DraftTable } from './draft-table';
import { TargetForm } from './target-form';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly draft: ImportDraft;
  readonly texts: ImportTexts;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onDone: (sentence: string | null) => void;
}

/** What was read, with every guess, for review and correction before any of it is imported. */
export function DraftView({ draft, texts, onChange, onDone }: Props) {
  const styles = useStyles();
  const [focused, setFocused] = useState<CellId | null>(null);
  const report = useMemo(() => draftReport(draft), [draft]);
  const edition = editions[report.edition];
  const fragment = focused === null ? undefined : draft.loaded.origins.get(focused)?.fragment;
  return (
    <>
      <PartBoundary>
        <DraftNotes {...{ draft, texts }} />
      </PartBoundary>
      <DoubtfulList {...{ draft, texts, onChange }} />
      <h3 className={styles.heading}>{texts.preview}</h3>
      <p className={styles.hint}>{texts.previewHint}</p>
      <p className={styles.hint} aria-live="polite">
        {focused !== null &&
          `${cellName(edition, focused)} ${fragment === undefined || fragment === '' ? texts.noSource : texts.source(fragment)}`}
      </p>
      {tableIds.map((table) => (
        <DraftTable key={table} {...{ draft, table, texts, onChange }} onFocus={setFocused} />
      ))}
      {isOutdated(report) ? (
        <Notice of="error">{texts.notConverted}</Notice>
      ) : (
        <TargetForm {...{ report, texts, onDone }} />
      )}
    </>
  );
}
