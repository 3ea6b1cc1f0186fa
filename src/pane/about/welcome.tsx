import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { aboutTexts } from '../../messages/about';
import { usePane } from '../pane-context';
import { WelcomePicture } from './welcome-picture';

const useStyles = makeStyles({
  screen: { padding: '12px' },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  steps: { margin: '8px 0 12px', paddingLeft: '20px', '& li': { marginBottom: '6px' } },
});

/** What this is for, before the first use: one screen that can be left at once. */
export function Welcome({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { welcome } = aboutTexts[usePane().language];
  return (
    <section className={styles.screen} aria-label={welcome.title}>
      <h2 className={styles.heading}>{welcome.title}</h2>
      <WelcomePicture name={welcome.picture} />
      <ol className={styles.steps}>
        {welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button appearance="primary" onClick={onClose}>
        {welcome.start}
      </Button>
    </section>
  );
}
