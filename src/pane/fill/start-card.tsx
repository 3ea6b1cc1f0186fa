import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { StartOffers } from '../../app/ports';
import type { Report } from '../../core/report/report';
import { startTexts } from '../../messages/start';
import { usePane } from '../pane-context';
import { DraftList } from './draft-list';
import { NewReportForm } from './new-report-form';
import { RecentList } from './recent-list';

const useStyles = makeStyles({
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  // Even rows, whatever the language and the width.
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
    marginBottom: '8px',
  },
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
        <Button size="small" onClick={startImport}>
          {texts.fill.import}
        </Button>
        <Button size="small" onClick={startRollup}>
          {texts.fill.rollup}
        </Button>
      </div>
      {offers !== undefined && <DraftList offers={offers} />}
      {offers !== undefined && <RecentList offers={offers} />}
      <NewReportForm previous={previous} />
    </section>
  );
}

function OpenButtons({ offers }: { readonly offers: StartOffers }) {
  const start = startTexts[usePane().language];
  return (
    <>
      <Button size="small" onClick={offers.chooseFile}>
        {start.open}
      </Button>
      <Button size="small" onClick={offers.openSample}>
        {start.sample}
      </Button>
    </>
  );
}
