import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { FindingGroup } from '../../app/session/group-findings';
import { groupFindings } from '../../app/session/group-findings';
import type { FindingKind } from '../../app/session/tally';
import { kindOf, tallyOf } from '../../app/session/tally';
import type { Finding } from '../../core/check/finding';
import { tableName } from '../../core/report/cell-names';
import type { Report } from '../../core/report/report';
import type { Edition } from '../../core/statute/types';
import { useHiddenStyles } from '../parts/hidden-styles';
import { usePane } from '../pane-context';
import { SeverityFilter } from './severity-filter';
import { useFindingItems } from './use-finding-items';

const useStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
  count: { fontSize: tokens.fontSizeBase200, fontWeight: 'normal', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  folded: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly findings: readonly Finding[];
  readonly report: Report;
  readonly edition: Edition;
  /** Shown with the corrections that cure them; still counted here. */
  readonly folded: ReadonlySet<Finding>;
}

/**
 * The findings, grouped by table. Undecided ones, of which there are many while cells are blank, stay collapsed until
 * requested.
 */
export function FindingList({ findings, report, edition, folded }: Props) {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { texts } = usePane();
  const id = useId();
  const [open, setOpen] = useState<readonly FindingGroup['about'][]>([]);
  const [wanted, setWanted] = useState<FindingKind | null>(null);
  const tally = tallyOf(findings, report);
  const isThere = wanted !== null && findings.some((finding) => kindOf(finding, report) === wanted);
  const chosen = isThere ? wanted : null;
  const isShown = (finding: Finding) =>
    (chosen === null || kindOf(finding, report) === chosen) && !folded.has(finding);
  const isOpenFor = (about: FindingGroup['about']) => chosen === 'undecided' || open.includes(about);
  const groups = groupFindings(findings).map(({ about, broken, undecided }) => ({
    about,
    tally: tallyOf([...broken, ...undecided], report),
    broken: broken.filter(isShown),
    undecided: chosen === null || chosen === 'undecided' ? undecided : [],
    hasFolded: chosen === null && broken.some((finding) => folded.has(finding)),
  }));
  const shown = groups.flatMap(({ about, broken, undecided }) => [
    ...broken,
    ...(isOpenFor(about) ? undecided : []),
  ]);
  const itemOf = useFindingItems(shown);
  const toggle = (about: FindingGroup['about']) =>
    setOpen((before) =>
      before.includes(about) ? before.filter((other) => other !== about) : [...before, about],
    );
  return (
    <div data-findings="">
      <SeverityFilter {...{ tally, chosen }} onChoose={setWanted} />
      <p className={hidden.hidden}>{texts.check.keyboardHint}</p>
      {groups.map(({ about, tally: own, broken, undecided, hasFolded }) => {
        const name = about === 'file' || about === 'text' ? texts.check[about] : tableName(edition, about);
        const isOpen = isOpenFor(about);
        if (broken.length + undecided.length === 0 && !hasFolded) return null;
        return (
          <section key={about}>
            <h2 className={styles.heading}>
              {name} <span className={styles.count}>{texts.check.groupCount(own)}</span>
            </h2>
            {hasFolded && <p className={styles.folded}>{texts.check.folded}</p>}
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
