import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReadEntries } from '../../../app/rollup/read-entries';
import { cellName } from '../../../core/report/cell-names';
import { formatNumber } from '../../../core/report/parse-number';
import { faultOf } from '../../../core/rollup/entry';
import { usePane } from '../../pane-context';
import { FileButton } from '../../parts/file-button';
import { Notice } from '../../parts/notice';
import { DrillButton } from '../findings/findings-part';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';
import { EntryForm } from './entry-form';

/** 调整: what was added and removed, and how a given report differs from the totals. */
export function EntriesPart() {
  const shared = useRollupStyles();
  const { texts } = useRollup();
  const rolled = useDesk((state) => state.rolled);
  if (rolled === null) return <p>{texts.gaps.noFiles}</p>;
  return (
    <>
      <h3 className={shared.heading}>{texts.entries.differences}</h3>
      <Differences />
      <h3 className={shared.heading}>{texts.entries.title}</h3>
      <Entries />
      <EntryForm rolled={rolled} />
    </>
  );
}

/** 差额表: causes first; totals that differ only because their parts do are marked. */
function Differences() {
  const shared = useRollupStyles();
  const { texts } = useRollup();
  const { entries: words } = texts;
  const { rolled, given } = useDesk((state) => ({ rolled: state.rolled, given: state.draft.given }));
  if (given === null || rolled === null) return <p className={shared.hint}>{words.noGiven}</p>;
  const { differences, edition } = rolled.rollup;
  if (differences.length === 0) return <p>{words.noDifferences}</p>;
  const number = (value: number | null) => (value === null ? words.undecided : formatNumber(value));
  return (
    <ul className={shared.list} aria-label={words.differences}>
      {differences.map(({ cell, given: own, calculated, difference, isConsequence, explainedBy }) => (
        <li key={cell} className={shared.item}>
          <div>
            {cellName(edition, cell)}
            <DrillButton cells={[cell]} edition={edition} />
          </div>
          <div className={shared.hint}>
            {words.difference(
              number(own),
              number(calculated),
              difference === null
                ? words.undecided
                : `${difference > 0 ? '+' : ''}${formatNumber(difference)}`,
            )}
            {` · ${isConsequence ? words.consequence : words.cause}`}
          </div>
          {explainedBy.length > 0 && !isConsequence && (
            <div className={shared.hint}>{words.explainedBy(explainedBy.map(({ name }) => name))}</div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The entries so far, each with its reason; one that does not count says why. */
function Entries() {
  const shared = useRollupStyles();
  const { ask } = usePane();
  const { desk, texts } = useRollup();
  const { entries: words } = texts;
  const { rolled, entries } = useDesk((state) => ({ rolled: state.rolled, entries: state.draft.entries }));
  if (rolled === null) return null;
  const { edition, assigned } = rolled.rollup;
  return (
    <>
      {entries.length === 0 && <p className={shared.hint}>{words.none}</p>}
      <ul className={shared.list} aria-label={words.title}>
        {entries.map((entry, index) => {
          const fault = faultOf(entry, edition, (id) => assigned.used.get(id)?.hash);
          const line = words.line(entry.kind, cellName(edition, entry.cell), formatNumber(entry.amount));
          return (
            <li key={`${index} ${line}`} className={shared.item}>
              <div className={shared.row}>
                <span className={shared.name}>{line}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-haspopup="dialog"
                  aria-label={`${words.remove} ${line}`}
                  onClick={() =>
                    ask({
                      title: words.remove,
                      text: words.askRemove(line),
                      onYes: () => void desk.change({ entries: entries.filter((one) => one !== entry) }),
                    })
                  }
                >
                  {words.remove}
                </Button>
              </div>
              <div className={shared.hint}>
                {[
                  entry.reason,
                  entry.by,
                  entry.on,
                  ...(entry.about ?? []).map(({ agency }) => assigned.tree.get(agency)?.name ?? agency),
                ]
                  .filter((text) => text !== undefined && text !== '')
                  .join(' · ')}
              </div>
              {fault !== null && <Notice of="warning">{words.faults[fault]}</Notice>}
            </li>
          );
        })}
      </ul>
      <EntriesFile />
    </>
  );
}

/** Takes the entries of an earlier roll-up workbook over. */
function EntriesFile() {
  const { desk, texts } = useRollup();
  const { entries: words } = texts;
  const [outcome, setOutcome] = useState<ReadEntries | 'unread' | null>(null);
  const take = async (file: File) => {
    setOutcome(await desk.takeEntries(file).catch(() => 'unread' as const));
  };
  return (
    <>
      <FileButton
        label={words.fromFile}
        fieldLabel={words.fromFile}
        accept=".xlsx,.xls,.csv,.txt"
        look={{ size: 'small' }}
        onFile={take}
      />
      {outcome !== null && (
        <Notice of={outcome !== 'unread' && outcome.kind === 'read' ? 'passed' : 'warning'} urgent>
          {outcome === 'unread'
            ? texts.unreadable
            : outcome.kind === 'read'
              ? words.taken(outcome.entries.length)
              : outcome.kind === 'headings'
                ? words.noHeadings
                : words.badRows(outcome.problems.map(({ row }) => row))}
        </Notice>
      )}
    </>
  );
}
