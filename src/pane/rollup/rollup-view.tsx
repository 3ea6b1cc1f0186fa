import { Button, ProgressBar, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { RollupDesk } from '../../app/rollup/desk/rollup-desk';
import type { CellId } from '../../core/statute/types';
import { usePane, useSessionState } from '../pane-context';
import { Notice } from '../parts/notice';
import { part, PartBoundary } from '../parts/part';
import { useLoaded } from '../parts/use-loaded';
import { DrillPart } from './drill/drill-part';
import { EntriesPart } from './entries/entries-part';
import { FindingsPart } from './findings/findings-part';
import { GatherPart } from './gather/gather-part';
import { MembersPart } from './members/members-part';
import { OutputPart } from './output/output-part';
import type { RollupPartId } from './rollup-context';
import { deskOf, loadRollupWords, RollupContext, useDesk, useRollup } from './rollup-context';

interface Part {
  readonly id: RollupPartId;
  readonly View: ComponentType;
  /** Stays mounted, with its typed text, while another part is shown. */
  readonly keep?: boolean;
}

const ChartsPart = part(async () => (await import('./charts/charts-part')).ChartsPart);

const parts: readonly Part[] = [
  { id: 'gather', View: GatherPart },
  { id: 'members', View: MembersPart },
  { id: 'findings', View: FindingsPart },
  { id: 'drill', View: DrillPart },
  { id: 'charts', View: ChartsPart },
  { id: 'entries', View: EntriesPart, keep: true },
  { id: 'output', View: OutputPart, keep: true },
];

const useStyles = makeStyles({
  view: { padding: '12px' },
  heading: {
    margin: '8px 0',
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  parts: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '8px 0' },
  counts: { margin: '4px 0', fontWeight: tokens.fontWeightSemibold },
  reading: {
    margin: '8px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    alignItems: 'flex-start',
  },
  progress: { width: '100%' },
});

/** 汇总: a government's report from the reports of its members. */
export function RollupView({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { session, services } = usePane();
  const words = useLoaded(loadRollupWords);
  const [desk, setDesk] = useState<RollupDesk | null>(null);
  const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    deskOf(session, services).then(setDesk, (reason: unknown) => setFailure({ reason }));
  }, [session, services]);
  const [shown, setShown] = useState<RollupPartId>('gather');
  const selected = useSessionState((state) => state.selected);
  /** Chosen in the pane; the next cell that is selected in the workbook takes over. */
  const [picked, setPicked] = useState<{ readonly cell: CellId; readonly after: CellId | null } | null>(null);
  const isPicked = picked !== null && (picked.after === selected || selected === null);
  const cell = isPicked ? picked.cell : selected;
  const tools = useMemo(
    () =>
      words === null || desk === null
        ? null
        : {
            ...words,
            desk,
            cell,
            setCell: (next: CellId) => setPicked({ cell: next, after: selected }),
            openPart: setShown,
          },
    [words, desk, cell, selected],
  );
  const isShown = tools !== null;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown]);
  // The part around the view offers to try again.
  if (failure !== null) throw failure.reason;
  if (tools === null) return null;
  const { texts } = tools;
  return (
    <section className={styles.view} aria-labelledby="rollup-title">
      <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {texts.back}
      </Button>
      <h2 id="rollup-title" ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.title}
      </h2>
      <RollupContext.Provider value={tools}>
        <Parts shown={shown} />
      </RollupContext.Provider>
    </section>
  );
}

function Parts({ shown }: { readonly shown: RollupPartId }) {
  const styles = useStyles();
  const { texts, openPart } = useRollup();
  const { texts: paneTexts } = usePane();
  const [visited, setVisited] = useState<ReadonlySet<RollupPartId>>(new Set([shown]));
  if (!visited.has(shown)) setVisited(new Set([...visited, shown]));
  return (
    <>
      <Summary />
      <div role="group" aria-label={texts.partList} className={styles.parts}>
        {parts.map(({ id }) => (
          <ToggleButton key={id} size="small" checked={shown === id} onClick={() => openPart(id)}>
            {texts.parts[id]}
          </ToggleButton>
        ))}
      </div>
      <Notices isGathering={shown === 'gather'} />
      {parts.map(
        ({ id, View, keep = false }) =>
          (id === shown || (keep && visited.has(id))) && (
            <div key={id} role="group" aria-label={texts.parts[id]} hidden={id !== shown}>
              <PartBoundary>
                <Suspense fallback={paneTexts.loading}>
                  <View />
                </Suspense>
              </PartBoundary>
            </div>
          ),
      )}
    </>
  );
}

/** What is under way, the counts, and that the totals are incomplete. */
function Summary() {
  const styles = useStyles();
  const { desk, texts, rollupTexts } = useRollup();
  const { reading, rolled, isCalculating, gap } = useDesk((state) => ({
    reading: state.reading,
    rolled: state.rolled,
    isCalculating: state.isCalculating,
    gap: state.gap,
  }));
  const isIncomplete = rolled !== null && rolled.rollup.counted < rolled.rollup.due;
  return (
    <>
      <div role="status">
        {isCalculating && <p className={styles.counts}>{texts.calculating}</p>}
        {!isCalculating && rolled !== null && (
          <p className={styles.counts}>{rollupTexts.counts(rolled.counts)}</p>
        )}
      </div>
      {reading !== null && (
        <div className={styles.reading}>
          <span>
            {texts.reading.progress(
              reading.done,
              reading.all,
              reading.left === null ? null : Math.ceil(reading.left / 1000),
            )}
          </span>
          <ProgressBar
            className={styles.progress}
            aria-label={texts.reading.progress(0, reading.all, null)}
            value={reading.done / reading.all}
          />
          <Button size="small" onClick={() => desk.cancel()}>
            {texts.reading.cancel}
          </Button>
        </div>
      )}
      {isIncomplete && (
        <Notice of="warning">{rollupTexts.incomplete(rolled.rollup.counted, rolled.rollup.due)}</Notice>
      )}
      {gap !== null && reading === null && <p>{gap === 'noFiles' ? texts.intro : texts.gaps[gap]}</p>}
    </>
  );
}

/** Notices of what was done as asked. */
const good: ReadonlySet<string> = new Set(['listRead', 'isRollup', 'setRead']);

/** What became of the files that were given, where they are given; that nothing can be stored, everywhere. */
function Notices({ isGathering }: { readonly isGathering: boolean }) {
  const { desk, texts, reasonText } = useRollup();
  const notices = useDesk((state) => state.notices);
  return (
    <div role="status">
      {notices
        .filter(({ kind }) => isGathering || kind === 'notStored')
        .map((notice) => (
          <Notice
            key={JSON.stringify(notice)}
            of={good.has(notice.kind) ? 'info' : 'warning'}
            action={
              <Button size="small" onClick={() => desk.dismiss(notice)}>
                {texts.dismiss}
              </Button>
            }
          >
            {notice.kind === 'notRead'
              ? `“${notice.file}”：${reasonText(notice.refusal ?? undefined)}`
              : (texts.notices[notice.kind] as (of: typeof notice) => string)(notice)}
          </Notice>
        ))}
    </div>
  );
}
