import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { aboutTexts } from '../../messages/about';
import { currentEdition, editions } from '../../core/statute/editions';
import type { PaneAbout } from '../pane-context';
import { usePane } from '../pane-context';
import { SelfCheck } from './self-check';

const useStyles = makeStyles({
  section: { flexBasis: '100%', fontSize: tokens.fontSizeBase200 },
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase300 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 8px',
    margin: '4px 0',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** Help, version and surroundings, the promise about data, and the self-check. */
export function AboutSection({ about }: { readonly about: PaneAbout }) {
  const styles = useStyles();
  const { language, introduce } = usePane();
  const texts = aboutTexts[language];
  const { notice, validFrom } = editions[currentEdition];
  const facts: readonly (readonly [string, string])[] = [
    [texts.version, about.version],
    [texts.edition, `${validFrom} · ${notice}`],
    [texts.program, about.surroundings],
    [texts.abilities, texts.undo[about.undo ? 'yes' : 'no']],
  ];
  return (
    <section className={styles.section} aria-label={texts.title}>
      <h2 className={styles.heading}>{texts.title}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      <p>{texts.privacy}</p>
      <div className={styles.row}>
        <Link href={about.helpAddress} target="_blank" rel="noreferrer" inline>
          {texts.help}
        </Link>
        <Button size="small" onClick={introduce}>
          {texts.welcome.again}
        </Button>
      </div>
      <SelfCheck {...{ about, facts }} />
    </section>
  );
}
