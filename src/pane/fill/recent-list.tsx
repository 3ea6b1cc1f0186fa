import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { StartOffers } from '../../app/ports';
import { momentText, startTexts } from '../../messages/start';
import { usePane } from '../pane-context';
import { useStore } from '../parts/use-store';

const useStyles = makeStyles({
  section: { margin: '0 0 12px' },
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', padding: '2px 0' },
  name: { flex: '1 1 150px', minWidth: 0, overflowWrap: 'anywhere' },
  hint: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The files that were opened or saved last, newest first. */
export function RecentList({ offers }: { readonly offers: StartOffers }) {
  const styles = useStyles();
  const { language } = usePane();
  const texts = startTexts[language].recent;
  const recent = useStore(offers.recent, (all) => all);
  const heading = useId();
  if (recent.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {texts.title}
      </h2>
      <ul className={styles.list}>
        {recent.map((file) => (
          <li key={file.name} className={styles.file}>
            <span className={styles.name} title={momentText(file.at, language)}>
              {file.name}
            </span>
            <Button
              size="small"
              aria-label={file.opensAtOnce ? texts.openOf(file.name) : texts.findOf(file.name)}
              onClick={() => offers.openRecent(file)}
            >
              {file.opensAtOnce ? texts.open : texts.find}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={texts.forgetOf(file.name)}
              onClick={() => offers.forgetRecent(file)}
            >
              {texts.forget}
            </Button>
          </li>
        ))}
      </ul>
      {recent.some(({ opensAtOnce }) => !opensAtOnce) && <p className={styles.hint}>{texts.choose}</p>}
    </section>
  );
}
