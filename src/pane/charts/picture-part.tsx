import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { copiedTable } from '../../app/charts/copied-table';
import type { Picture, PicturePoint, PictureTable } from '../../files/charts/picture';
import type { ChartTexts } from '../../messages/zh-CN/charts';
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
  readonly picture: Picture;
  readonly charts: ChartTexts;
  readonly view: ChartsViewTexts;
  /** What the last bar or button led to, in words. */
  readonly said: string;
  readonly onSaid: (sentence: string) => void;
  readonly onChoose: (point: PicturePoint) => void;
  /** Next to the buttons of the table. */
  readonly buttons?: ReactNode;
  /** What a bar leads to. */
  readonly children?: ReactNode;
}

/** A picture with its sentence, its notes and its table. */
export function PicturePart({ picture, charts, view, said, onSaid, onChoose, buttons, children }: Props) {
  const styles = useStyles();
  const { services } = usePane();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { title, sentence, notes, table, frames } = picture;
  const copy = async () => {
    const isCopied = await services.copy(copiedTable(picture));
    onSaid(isCopied ? view.copied : view.notCopied);
    if (!isCopied) setOpen(true);
  };
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.heading}>
        {title}
      </h3>
      {frames.length > 0 && <ChartPicture picture={picture} onChoose={onChoose} />}
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
        {buttons}
      </div>
      <p role="status" className={styles.note}>
        {said}
      </p>
      {children}
      <div id={`${id}-table`} hidden={!isOpen}>
        {isOpen && <DataTable table={table} title={charts.page.table(title)} />}
      </div>
    </section>
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
