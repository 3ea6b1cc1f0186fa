import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StepResult } from '../../app/ports';
import { newestEdition, editions } from '../../core/statute/editions';
import { aboutTexts } from '../../messages/about';
import type { AboutTexts } from '../../messages/zh-CN/about';
import type { PaneAbout, ProgramTrait } from '../pane-context';
import { usePane } from '../pane-context';
import { Notice } from '../parts/notice';
import { TextToCopy } from '../parts/text-to-copy';

interface Props {
  readonly about: PaneAbout;
  /** The report's facts about the environment. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** 自检: tries everything on a scratch sheet and produces a report for support. */
function SelfCheck({ about, facts }: Props) {
  const { language, services } = usePane();
  const { selfCheck: texts } = aboutTexts[language];
  const [results, setResults] = useState<readonly StepResult[] | 'running' | null>(null);
  const [traits, setTraits] = useState<readonly (readonly [string, string])[]>([]);
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const run = () => {
    if (results === 'running') return;
    setResults('running');
    setCopied(null);
    setTraits(traitLines(about, texts));
    void about.selfCheck(texts.sheetName).then(setResults, () => setResults(null));
  };
  const isDone = results !== null && results !== 'running';
  const failed = isDone ? results.filter(({ outcome }) => outcome !== 'right').length : 0;
  const lines = isDone
    ? [
        ...facts.map(([name, value]) => `${name}: ${value}`),
        ...traits.map(([name, value]) => `${name}: ${value}`),
        ...results.map(({ step, outcome, milliseconds }) =>
          texts.step(texts.steps[step], texts.outcomes[outcome], milliseconds),
        ),
      ]
    : [];
  const copy = () => {
    const text = lines.join('\n');
    const escaped = text.replace(/[&<>]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
    void services
      .copy({ html: `<pre>${escaped}</pre>`, text })
      .then((isCopied) => setCopied(isCopied ? 'copied' : 'notCopied'));
  };
  return (
    <>
      <p>{texts.hint}</p>
      <Button size="small" disabledFocusable={results === 'running'} onClick={run}>
        {texts.run}
      </Button>
      {results === 'running' && <p role="status">{texts.running}</p>}
      {isDone && (
        <>
          <Notice of={failed === 0 ? 'passed' : 'error'} urgent>
            {failed === 0 ? texts.passed : texts.failed(failed)}
          </Notice>
          <ul aria-label={texts.report}>
            {lines.slice(facts.length).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button size="small" onClick={copy}>
            {texts.copy}
          </Button>
          {copied !== null && <p role="status">{texts[copied]}</p>}
          {copied === 'notCopied' && <TextToCopy label={texts.report} text={lines.join('\n')} />}
        </>
      )}
    </>
  );
}

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

/** What was found about the program, each with its name. */
function traitLines(
  { traits }: PaneAbout,
  { traits: names, isThere, isNotThere }: AboutTexts['selfCheck'],
): readonly (readonly [string, string])[] {
  const found: Partial<Record<ProgramTrait, string | boolean>> = traits?.() ?? {};
  return (Object.keys(names) as ProgramTrait[]).flatMap((trait) => {
    const value = found[trait];
    if (value === undefined) return [];
    return [[names[trait], value === true ? isThere : value || isNotThere] as const];
  });
}

/** Help, version and environment, the promise about data, and the self-check. */
export function AboutSection({ about }: { readonly about: PaneAbout }) {
  const styles = useStyles();
  const { language, introduce } = usePane();
  const texts = aboutTexts[language];
  const { notice, validFrom } = editions[newestEdition];
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
