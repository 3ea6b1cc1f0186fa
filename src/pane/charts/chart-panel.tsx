import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { insertSentence } from '../../app/charts/insert-sentence';
import { panelPicture } from '../../app/charts/panel-picture';
import { revealCell } from '../../app/session/session-actions';
import type { Panel } from '../../core/charts/panels';
import { cellName } from '../../core/report/cell-names';
import type { Report } from '../../core/report/report';
import { editions, isOutdated } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { PicturePoint } from '../../files/charts/picture';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import { chartTexts as chinese } from '../../messages/zh-CN/charts';
import type { ChartsViewTexts } from '../../messages/zh-CN/charts-view';
import { usePane } from '../pane-context';
import { Notice } from '../parts/notice';
import { ReportTables } from '../parts/report-tables';
import { addedReports } from './added-to';
import { PicturePart } from './picture-part';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

interface Props {
  readonly panel: Panel;
  /** The label of the report that is in the workbook. */
  readonly ownLabel: string;
  /** What titles end with, since the workbook's totals are incomplete; otherwise empty. */
  readonly mark: string;
  readonly charts: ChartTexts;
  readonly view: ChartsViewTexts;
}

/** A picture with its sentence, its notes and its table. */
export function ChartPanel({ panel, ownLabel, mark, charts, view }: Props) {
  const { session } = usePane();
  const [said, setSaid] = useState('');
  const [source, setSource] = useState<Place | null>(null);
  const picture = useMemo(() => panelPicture(panel, charts, mark), [panel, charts, mark]);
  const { title } = picture;
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
    setSource(label === ownLabel || first === undefined ? null : { report, label, cell: first });
    if (label === ownLabel && first !== undefined) void revealCell(session, first);
  };
  return (
    <PicturePart
      {...{ picture, charts, view, said }}
      onSaid={setSaid}
      onChoose={choose}
      buttons={<SentenceButton {...{ panel, title, ownLabel, view }} onSaid={setSaid} />}
    >
      {source !== null && <FileFigures {...source} view={view} onClose={() => setSource(null)} />}
    </PicturePart>
  );
}

/** Where a figure of another file stands. */
interface Place {
  readonly report: Report;
  readonly label: string;
  readonly cell: CellId;
}

/** The table of another file, at the figure of a bar; in the page, the file can be opened next to the workbook. */
function FileFigures({
  report,
  label,
  cell,
  view,
  onClose,
}: Place & { readonly view: ChartsViewTexts; readonly onClose: () => void }) {
  const styles = useStyles();
  const { services, session } = usePane();
  const [isRefused, setRefused] = useState(false);
  const file = addedReports(session).fileOf(label);
  const open = async () => {
    if (file !== null) setRefused((await services.openFile?.(file, cell)) !== true);
  };
  return (
    <>
      <ReportTables report={report} name={label} cell={cell} />
      <div className={styles.buttons}>
        {services.openFile !== undefined && file !== null && (
          <Button size="small" aria-label={view.openFileOf(label)} onClick={() => void open()}>
            {view.openFile}
          </Button>
        )}
        <Button size="small" aria-label={view.closeFigures(label)} onClick={onClose}>
          {view.close}
        </Button>
      </div>
      {isRefused && <Notice of="warning">{view.notOpened}</Notice>}
    </>
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
