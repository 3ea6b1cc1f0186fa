import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { StoredRollup } from '../../../app/rollup/desk/rollup-host';
import { momentText } from '../../../messages/start';
import { usePane } from '../../pane-context';
import { Notice } from '../../parts/notice';
import { useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

const useStyles = makeStyles({
  section: {
    margin: '8px 0',
    padding: '4px 12px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Roll-ups of pages that were closed, to go on with. */
export function StoredList() {
  const styles = useStyles();
  const shared = useRollupStyles();
  const { language, ask } = usePane();
  const { desk, texts } = useRollup();
  const { stored } = texts;
  const heading = useId();
  const [all, setAll] = useState<readonly StoredRollup[]>([]);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void desk.host.stored.list().then((found) => {
      if (isWanted) setAll(found);
    });
    return () => {
      isWanted = false;
    };
  }, [desk]);
  const forget = (id: string) => setAll((before) => before.filter((one) => one.id !== id));
  const resume = (id: string) =>
    void desk.resume(id).then((isThere) => {
      if (isThere) return;
      setGone(true);
      forget(id);
    });
  const drop = (id: string) => {
    forget(id);
    void desk.host.stored.drop(id);
  };
  return (
    <>
      {isGone && <Notice of="warning">{stored.gone}</Notice>}
      {all.length > 0 && (
        <section className={styles.section} aria-labelledby={heading}>
          <h3 id={heading} className={shared.heading}>
            {stored.title}
          </h3>
          <ul className={shared.list}>
            {all.map(({ id, parent, year, files, at }) => {
              const name = stored.item(parent, year, files, momentText(at, language));
              return (
                <li key={id} className={shared.row}>
                  <span className={shared.name}>{name}</span>
                  <Button size="small" aria-label={`${stored.resume} ${name}`} onClick={() => resume(id)}>
                    {stored.resume}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-haspopup="dialog"
                    aria-label={`${stored.drop} ${name}`}
                    onClick={() => ask({ title: stored.drop, text: stored.askDrop, onYes: () => drop(id) })}
                  >
                    {stored.drop}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
