import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { insertSentence } from '../../app/charts/insert-sentence';
import { panelPicture } from '../../app/charts/panel-picture';
import { copiedTable } from '../../app/charts/copied-table';
import { revealCell } from '../../app/session/session-actions';
import type { Panel } from '../../core/charts/panels';
import { cellName } from '../../core/report/cell-names';
import { editions, isOutdated } from '../../core/statute/editions';
import type { PicturePoint, PictureTable } from '../../files/charts/picture';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import { chartTexts as chinese } from '../../messages/zh-CN/charts';
import type { ChartsViewTexts } from '../../messages/zh-CN/charts-view';
import { usePane } from '../pane-context';
import { ChartPicture } from './chart-picture';

const useStyles = makeStyles({
  panel: { margin: '20px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '12px 0 8px', fontSize: tokens.fontSizeBase300 },
  sentence: { margin: '8px 0 4px' },
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  table: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  data: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      padding: '2px 6px',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      textAlign: 'right',
      whiteSpace: 'nowrap',
    },
  },
});

interface Props {
  readonly panel: Panel;
  /** The label of the report that is in the workbook. */
  readonly ownLabel: string;
  readonly charts: ChartTexts;
  readonly view: ChartsViewTexts;
}

/** A picture with its sentence, its notes and its table. */
export function ChartPanel({ panel, ownLabel, charts, view }: Props) {
  const styles = useStyles();
  const { services, session } = usePane();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const picture = panelPicture(panel, charts);
  const { title, sentence, notes, table, frames } = picture;
  const choose = ({ name, at }: PicturePoint) => {
    const column = panel.columns[at.column];
    if (column?.state !== 'report') return;
    const { report, label } = column.source;
    const edition = editions[report.edition];
    const [first] = at.cells;
    setSaid(
      view.place(
        name,
        label,
        at.cells.map((cell) => cellName(edition, cell)),
      ),
    );
    if (label === ownLabel && first !== undefined) void revealCell(session, first);
  };
  const copy = async () => {
    const isCopied = await services.copy(copiedTable(picture));
    setSaid(isCopied ? view.copied : view.notCopied);
    if (!isCopied) setOpen(true);
  };
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.heading}>
        {title}
      </h3>
      {frames.length > 0 && <ChartPicture picture={picture} onChoose={choose} />}
      <p className={styles.sentence}>{sentence ?? charts.nothing}</p>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={`${id}-table`}
          aria-label={isOpen ? view.hideTableOf(title) : view.showTableOf(title)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? view.hideTable : view.showTable}
        </Button>
        <Button size="small" aria-label={view.copyTableOf(title)} onClick={() => void copy()}>
          {view.copyTable}
        </Button>
        <SentenceButton {...{ panel, title, ownLabel, view }} onSaid={setSaid} />
      </div>
      <p role="status" className={styles.note}>
        {said}
      </p>
      <div id={`${id}-table`} hidden={!isOpen}>
        {isOpen && <DataTable table={table} title={charts.page.table(title)} />}
      </div>
    </section>
  );
}

interface SentenceProps {
  readonly panel: Panel;
  readonly title: string;
  readonly ownLabel: string;
  readonly view: ChartsViewTexts;
  readonly onSaid: (sentence: string) => void;
}

/** Writes the sentence into the report of the workbook, if that is the year which it is about. */
function SentenceButton({ panel, title, ownLabel, view, onSaid }: SentenceProps) {
  const { session } = usePane();
  const column = panel.columns[panel.shown];
  if (column?.state !== 'report' || column.source.label !== ownLabel) return null;
  const { report } = column.source;
  // The report is Chinese in every language.
  const { sentence } = panelPicture(panel, chinese);
  if (sentence === null || isOutdated(report)) return null;
  const insert = async () => {
    const isNew = await insertSentence(session, report, panel.id, sentence);
    onSaid(isNew ? view.inserted : view.isPresent);
  };
  return (
    <Button size="small" aria-label={view.useSentenceOf(title)} onClick={() => void insert()}>
      {view.useSentence}
    </Button>
  );
}

function DataTable({ table, title }: { readonly table: PictureTable; readonly title: string }) {
  const styles = useStyles();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard
    <div className={styles.table} role="group" aria-label={title} tabIndex={0}>
      <table className={styles.data}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ head, cells }) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={table.head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
