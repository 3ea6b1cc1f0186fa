import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Finding } from '../../core/check/finding';
import { tableName } from '../../core/report/cell-names';
import type { Edition } from '../../core/statute/types';
import { useHiddenStyles } from '../parts/hidden-styles';
import { usePane } from '../pane-context';
import type { FindingGroup } from '../../app/session/group-findings';
import { groupFindings } from '../../app/session/group-findings';
import { useFindingItems } from './use-finding-items';

const useStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
  count: { fontSize: tokens.fontSizeBase200, fontWeight: 'normal', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface Props {
  readonly findings: readonly Finding[];
  readonly edition: Edition;
}

/**
 * The findings, grouped by table. Undecided ones, of which there are many while cells are blank, stay collapsed until
 * requested.
 */
export function FindingList({ findings, edition }: Props) {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { texts } = usePane();
  const id = useId();
  const [open, setOpen] = useState<readonly FindingGroup['about'][]>([]);
  const groups = groupFindings(findings);
  const shown = groups.flatMap(({ about, broken, undecided }) => [
    ...broken,
    ...(open.includes(about) ? undecided : []),
  ]);
  const itemOf = useFindingItems(shown);
  const toggle = (about: FindingGroup['about']) =>
    setOpen((before) =>
      before.includes(about) ? before.filter((other) => other !== about) : [...before, about],
    );
  return (
    <div data-findings="">
      <p className={hidden.hidden}>{texts.check.keyboardHint}</p>
      {groups.map(({ about, broken, undecided }) => {
        const name = about === 'file' || about === 'text' ? texts.check[about] : tableName(edition, about);
        const isOpen = open.includes(about);
        return (
          <section key={about}>
            <h2 className={styles.heading}>
              {name} <span className={styles.count}>{texts.check.groupCount(broken.length)}</span>
            </h2>
            {broken.length > 0 && (
              <ul className={styles.list} aria-label={texts.check.listOf(name)}>
                {broken.map((finding) => itemOf(finding, edition))}
              </ul>
            )}
            {undecided.length > 0 && (
              <>
                <Button
                  appearance="transparent"
                  size="small"
                  icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
                  aria-expanded={isOpen}
                  aria-controls={`${id}-${about}`}
                  onClick={() => toggle(about)}
                >
                  {texts.check.undecided(undecided.length)}
                </Button>
                <ul
                  id={`${id}-${about}`}
                  hidden={!isOpen}
                  className={styles.list}
                  aria-label={texts.check.undecided(undecided.length)}
                >
                  {isOpen && undecided.map((finding) => itemOf(finding, edition))}
                </ul>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}
