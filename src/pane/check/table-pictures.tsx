import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import type { Finding } from '../../core/check/finding';
import { tableIds } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { usePane } from '../pane-context';
import { useMediaQuery } from '../use-media-query';
import { marksOf } from './picture-marks';
import { TablePicture } from './table-picture';

const useStyles = makeStyles({
  pictures: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  side: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: '8px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Probably wrong. */
  readonly suspected: ReadonlySet<CellId>;
}

/** The three tables to look at. Closed at first where the pane is low, so that the list gets the height. */
export function TablePictures({ report, findings, suspected }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const isHigh = useMediaQuery('(min-height: 600px)', true);
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isHigh;
  const panel = useId();
  const marks = useMemo(() => marksOf(report, findings), [report, findings]);
  const [t2, t3, t4] = tableIds.map((table) => (
    <TablePicture key={table} edition={editions[report.edition]} {...{ table, marks, suspected }} />
  ));
  return (
    <section>
      <Button
        appearance="transparent"
        size="small"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.check.pictures}
      </Button>
      <div id={panel} hidden={!isOpen}>
        {isOpen && (
          <>
            <div className={styles.pictures}>
              {t3}
              <div className={styles.side}>
                {t2}
                {t4}
              </div>
            </div>
            <p className={styles.hint}>{texts.check.pictureHint}</p>
          </>
        )}
      </div>
    </section>
  );
}
