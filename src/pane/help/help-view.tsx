import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import { aboutTexts } from '../../messages/about';
import { helpTexts } from '../../messages/help';
import { Disclosure } from '../parts/disclosure';
import { part } from '../parts/part';
import { usePane } from '../pane-context';

const Guide = part(async () => (await import('./guide')).Guide);

const useStyles = makeStyles({
  screen: { padding: '12px' },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  part: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
  steps: { margin: '4px 0', paddingInlineStart: '20px' },
  list: { margin: 0, '& dt': { fontWeight: tokens.fontWeightSemibold }, '& dd': { margin: '0 0 6px' } },
});

interface ListProps {
  readonly title: string;
  readonly lines: readonly (readonly string[])[];
}

function Definitions({ title, lines }: ListProps) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <dl className={styles.list}>
        {lines.map(([name = '', text = '']) => [
          <dt key={`${name}-name`}>{name}</dt>,
          <dd key={name}>{text}</dd>,
        ])}
      </dl>
    </>
  );
}

/** First steps, keys, what the words mean, and the whole guide; nothing of it needs a network. */
export function HelpView({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { language, services, texts: pane } = usePane();
  const texts = helpTexts[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.screen} aria-label={texts.title}>
      <div className={styles.bar}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {texts.title}
        </h2>
        <Button size="small" onClick={onClose}>
          {texts.close}
        </Button>
      </div>
      <h3 className={styles.part}>{texts.first}</h3>
      <ol className={styles.steps}>
        {aboutTexts[language].welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Definitions
        title={texts.keysTitle}
        lines={services.offers === undefined ? texts.keys : [...texts.keys, ...texts.pageKeys]}
      />
      <Definitions title={texts.wordsTitle} lines={texts.words} />
      <h3 className={styles.part}>{texts.guide}</h3>
      <Disclosure label={texts.guide} fullLabel={texts.guide}>
        <Suspense fallback={pane.loading}>
          <Guide />
        </Suspense>
      </Disclosure>
    </section>
  );
}
