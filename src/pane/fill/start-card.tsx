import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowDownRegular, FolderOpenRegular } from '@fluentui/react-icons';
import type { StartOffers } from '../../app/ports';
import type { Report } from '../../core/report/report';
import { startTexts } from '../../messages/start';
import { usePane } from '../pane-context';
import { DraftList } from './draft-list';
import { NewReportForm } from './new-report-form';

const useStyles = makeStyles({
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
});

/** Where the work begins: a new report, a file, an import, a sample, or what was not saved last time. */
export function StartCard({ previous }: { readonly previous: Report | null }) {
  const styles = useStyles();
  const { texts, language, services, startImport, startRollup } = usePane();
  const { offers } = services;
  const start = startTexts[language];
  return (
    <section aria-label={start.title}>
      <div className={styles.ways}>
        {offers !== undefined && <OpenButtons offers={offers} />}
        <Button size="small" icon={<DocumentArrowDownRegular />} onClick={startImport}>
          {texts.fill.import}
        </Button>
        <Button size="small" onClick={startRollup}>
          {texts.fill.rollup}
        </Button>
      </div>
      {offers !== undefined && <DraftList offers={offers} />}
      <NewReportForm previous={previous} />
    </section>
  );
}

function OpenButtons({ offers }: { readonly offers: StartOffers }) {
  const start = startTexts[usePane().language];
  return (
    <>
      <Button size="small" icon={<FolderOpenRegular />} onClick={offers.chooseFile}>
        {start.open}
      </Button>
      <Button size="small" onClick={offers.openSample}>
        {start.sample}
      </Button>
    </>
  );
}
