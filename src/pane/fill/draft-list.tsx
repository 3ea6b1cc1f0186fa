import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Draft, StartOffers } from '../../app/ports';
import { draftTexts, momentText, startTexts } from '../../messages/start';
import { usePane } from '../pane-context';
import { useStore } from '../parts/use-store';

/** How many are shown before the rest are only counted: the form below stays in sight. */
const shown = 2;

const useStyles = makeStyles({
  section: {
    margin: '0 0 12px',
    padding: '4px 12px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  draft: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '4px 0' },
  name: { flex: '1 1 160px', minWidth: 0 },
});

/** All work that was not saved, newest first, each with its report, file, time and size. */
export function DraftList({ offers }: { readonly offers: StartOffers }) {
  const styles = useStyles();
  const { language, ask } = usePane();
  const texts = startTexts[language];
  const drafts = useStore(offers.drafts, (all) => all);
  const heading = useId();
  const [isWhole, setWhole] = useState(false);
  if (drafts.length === 0) return null;
  const nameOf = (draft: Draft) => draftTexts[language]({ ...draft, time: momentText(draft.at, language) });
  const listed = isWhole ? drafts : drafts.slice(0, shown);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {texts.drafts}
      </h2>
      <ul className={styles.list}>
        {listed.map((draft) => {
          const name = nameOf(draft);
          return (
            <li key={draft.owner} className={styles.draft}>
              <span className={styles.name}>{name}</span>
              <Button size="small" aria-label={texts.resumeOf(name)} onClick={() => offers.resume(draft)}>
                {texts.resume}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={texts.dropOf(name)}
                onClick={() =>
                  ask({ title: texts.drop, text: texts.askDrop(name), onYes: () => offers.drop(draft) })
                }
              >
                {texts.drop}
              </Button>
            </li>
          );
        })}
      </ul>
      {listed.length < drafts.length && (
        <Button size="small" appearance="transparent" onClick={() => setWhole(true)}>
          {texts.moreDrafts(drafts.length - listed.length)}
        </Button>
      )}
    </section>
  );
}
