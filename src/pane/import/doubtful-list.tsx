import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, useState } from 'react';
import type { ImportDraft, Certainty } from '../../app/import/import-draft';
import {
  asRead,
  doubtfulCells,
  draftReport,
  splitChoices,
  surenessOf,
  withTyped,
  withWay,
} from '../../app/import/import-draft';
import type { ImportTexts } from '../../messages/zh-CN/import';
import { cellName } from '../../core/report/cell-names';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { DraftCell } from './draft-cell';

/** How many rows are shown at once; a source that was read by order has thirty. */
const atOnce = 12;

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  fragment: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  cell: { width: '64px' },
  column: {
    display: 'block',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    fontSize: tokens.fontSizeBase100,
  },
});

/** Cells that were read from the same words of the source. */
interface Group {
  readonly fragment: string;
  readonly sureness: Certainty;
  readonly cells: CellId[];
}

/** In printed order, those in doubt before those that were inferred. Corrected ones keep their position. */
function groupsOf(draft: ImportDraft): readonly Group[] {
  const before = asRead(draft);
  const report = draftReport(before);
  const groups: Group[] = [];
  for (const cell of doubtfulCells(draft)) {
    const fragment = draft.loaded.origins.get(cell)?.fragment ?? '';
    const sureness = surenessOf(before, cell, report.cells.get(cell));
    const last = groups.at(-1);
    const isSame = fragment !== '' && last?.fragment === fragment && last.sureness === sureness;
    if (isSame) last.cells.push(cell);
    else groups.push({ fragment, sureness, cells: [cell] });
  }
  return [
    ...groups.filter(({ sureness }) => sureness === 'conflict'),
    ...groups.filter(({ sureness }) => sureness !== 'conflict'),
  ];
}

interface Props {
  readonly draft: ImportDraft;
  readonly texts: ImportTexts;
  readonly onChange: (draft: ImportDraft) => void;
}

/** The figures that were guessed or cannot be read, each next to the source text. */
export function DoubtfulList({ draft, texts, onChange }: Props) {
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState(atOnce);
  const report = draftReport(draft);
  const edition = editions[report.edition];
  const groups = groupsOf(draft);
  const choices = splitChoices(draft);
  const count = groups.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count === 0) return draft.loaded.origins.size === 0 ? null : <p>{texts.noDoubt}</p>;
  const field = (cell: CellId, describedBy: string) => {
    const state = report.cells.get(cell);
    const name = cellName(edition, cell);
    return (
      <span key={cell} className={styles.cell}>
        <span aria-hidden="true" className={styles.column}>
          {name.split(' · ').at(-1)}
        </span>
        <DraftCell
          label={name}
          {...{ describedBy, state }}
          sureness={surenessOf(draft, cell, state)}
          onText={(text) => onChange(withTyped(draft, cell, text))}
        />
      </span>
    );
  };
  /** The ways to split a row, with the first of the cells that are open. */
  const ways = (cells: readonly CellId[]) => {
    const choice = choices.find(({ cells: [first] }) => first !== undefined && cells.includes(first));
    if (choice === undefined) return null;
    const chosen = choice.ways.findIndex(({ isChosen }) => isChosen);
    return (
      <Field label={texts.ways(choice.ways.length)} size="small">
        <RadioGroup
          value={chosen === -1 ? '' : String(chosen)}
          onChange={(_, { value }) => {
            const way = choice.ways[Number(value)];
            if (way !== undefined) onChange(withWay(draft, choice, way));
          }}
        >
          {choice.ways.map(({ figures }, at) => (
            <Radio
              key={figures.join()}
              value={String(at)}
              label={figures.map(([cell, text], column) => (
                <Fragment key={cell}>
                  {column > 0 && ' '}
                  {choice.cells.includes(cell) ? <strong>{text || texts.blank}</strong> : text || texts.blank}
                </Fragment>
              ))}
            />
          ))}
        </RadioGroup>
      </Field>
    );
  };
  return (
    <>
      <h3 className={styles.heading}>{texts.doubtful(count)}</h3>
      <p className={styles.hint}>{texts.doubtfulHint}</p>
      <ul className={styles.list} aria-label={texts.doubtful(count)}>
        {groups.slice(0, shown).map(({ fragment, sureness, cells: [first, ...others] }, at) =>
          first === undefined ? null : (
            <li key={first} className={styles.item}>
              {cellName(edition, first).split(' · ').slice(0, -1).join(' · ')}{' '}
              <strong>{texts.sureness[sureness]}</strong>
              <div id={`${id}-${at}`} className={styles.fragment}>
                {fragment === '' ? texts.noSource : texts.source(fragment)}
              </div>
              {ways([first, ...others])}
              <div className={styles.cells}>
                {[first, ...others].map((cell) => field(cell, `${id}-${at}`))}
              </div>
            </li>
          ),
        )}
      </ul>
      {groups.length > shown && (
        <Button size="small" onClick={() => setShown(groups.length)}>
          {texts.more(groups.length - shown)}
        </Button>
      )}
    </>
  );
}
