import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ImportDraft } from '../../app/import-draft';
import { doubtfulCells, draftReport, surenessOf, withTyped } from '../../app/import-draft';
import type { ImportTexts } from '../../messages/import-texts';
import { cellName } from '../../messages/names';
import { editions } from '../../statute/editions';
import type { CellId } from '../../statute/types';
import { DraftCell } from './draft-cell';

/** So many at once; a source that was read by its order has a hundred. */
const atOnce = 20;

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr 72px',
    gap: '2px 8px',
    alignItems: 'start',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fragment: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly draft: ImportDraft;
  readonly texts: ImportTexts;
  readonly onChange: (draft: ImportDraft) => void;
}

/** The figures that were guessed or cannot be read, each beside what stands in the source. */
export function DoubtfulList({ draft, texts, onChange }: Props) {
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState(atOnce);
  const report = draftReport(draft);
  const edition = editions[report.edition];
  const cells = doubtfulCells(draft);
  if (cells.length === 0) return draft.loaded.origins.size === 0 ? null : <p>{texts.noDoubt}</p>;
  const item = (cell: CellId) => {
    const state = report.cells.get(cell);
    const origin = draft.loaded.origins.get(cell);
    return (
      <li key={cell} className={styles.item}>
        <span>
          {cellName(edition, cell)} <strong>{texts.sureness[surenessOf(draft, cell, state)]}</strong>
        </span>
        <DraftCell
          label={cellName(edition, cell)}
          describedBy={`${id}-${cell}`}
          state={state}
          sureness={surenessOf(draft, cell, state)}
          onText={(text) => onChange(withTyped(draft, cell, text))}
        />
        <span id={`${id}-${cell}`} className={styles.fragment}>
          {origin === undefined || origin.fragment === '' ? texts.noSource : texts.source(origin.fragment)}
        </span>
      </li>
    );
  };
  return (
    <>
      <h3 className={styles.heading}>{texts.doubtful(cells.length)}</h3>
      <p className={styles.hint}>{texts.doubtfulHint}</p>
      <ul className={styles.list} aria-label={texts.doubtful(cells.length)}>
        {cells.slice(0, shown).map(item)}
      </ul>
      {cells.length > shown && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          +{Math.min(atOnce, cells.length - shown)}
        </Button>
      )}
    </>
  );
}
