import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportRequests } from '../../app/import/import-requests';
import type { ReportSource } from '../../app/import/load-report';
import type { PaneServices } from '../../app/ports';
import type { Session } from '../../app/session/session';
import type { TextRange } from '../../core/check/finding';
import type { Language } from '../../messages/language';
import { FillTab } from '../fill/fill-tab';
import type { Spoken } from '../languages';
import { spokenChinese, spokenIn } from '../languages';
import type { PaneAbout, WantedWords } from '../pane-context';
import { PaneContext } from '../pane-context';
import { part, PartBoundary } from '../parts/part';
import { useQuestions } from '../parts/questions';
import type { PaneStart, StartAction } from '../start-action';
import type { TabId } from '../tab-id';
import type { ThemeChoice } from '../theme-choice';
import { Header } from './header';
import { ProblemNotice } from './problem-notice';
import { ReplacedNotice } from './replaced-notice';
import { RestoredNotice } from './restored-notice';
import { Tabs } from './tabs';
import { useFocusFallback } from './use-focus-fallback';
import { useHelp } from './use-help';
import { useFindingWalk } from './use-finding-walk';
import { useFluentTheme, useSystemDark } from './use-fluent-theme';

const ImportView = part(async () => (await import('../import/import-view')).ImportView);
const RollupView = part(async () => (await import('../rollup/rollup-view')).RollupView);
const HelpView = part(async () => (await import('../help/help-view')).HelpView);
const Welcome = part(async () => (await import('../about/welcome')).Welcome);

interface Tab {
  readonly id: TabId;
  readonly View: ComponentType;
  /** Loads the view before its tab is chosen. */
  readonly preload?: () => Promise<unknown>;
  readonly keep?: boolean;
}

const lazyTab = (id: TabId, load: () => Promise<ComponentType>, more: Pick<Tab, 'keep'> = {}): Tab => ({
  id,
  View: part(load),
  preload: load,
  ...more,
});

/** The tabs in their order. All but the first are loaded as soon as that one is shown, or on request. */
const tabs: readonly Tab[] = [
  { id: 'fill', View: FillTab },
  lazyTab('narrative', async () => (await import('../narrative/narrative-tab')).NarrativeTab),
  lazyTab('check', async () => (await import('../check/check-tab')).CheckTab),
  lazyTab('sign', async () => (await import('../sign/sign-tab')).SignTab),
  // Mounted anew each time: an earlier export is no longer relevant.
  lazyTab('export', async () => (await import('../export/export-tab')).ExportTab, { keep: false }),
];

const tabOf: Readonly<Record<StartAction, TabId>> = {
  insert: 'fill',
  check: 'check',
  export: 'export',
  why: 'check',
};

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    // Overlays, such as dialogs, use this style too; at the full height of the page it would cover it.
    ':not([data-portal-node])': { minHeight: '100%' },
    minWidth: 0,
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '& *, & *::before, & *::after': { boxSizing: 'border-box' },
    // The longest option must not widen the pane.
    '& select': { minWidth: 0, width: '100%' },
  },
});

/** What is being imported; null before a source is chosen. */
interface Importing {
  readonly source: ReportSource | null;
  /** A new source starts over. */
  readonly id: number;
}

interface Props {
  readonly session: Session;
  readonly services: PaneServices;
  readonly firstLanguage: Language;
  readonly firstTheme: ThemeChoice;
  readonly about: PaneAbout | null;
  readonly start: PaneStart | null;
  readonly imports: ImportRequests | null;
  readonly isHostDark: () => boolean | null;
  readonly keepCornerFree: boolean;
  readonly onPreferences: (language: Language, theme: ThemeChoice) => void;
}

/** The whole task pane: theme, language, header and the tabs. */
export function Pane({
  session,
  services,
  firstLanguage,
  firstTheme,
  about,
  start,
  imports,
  isHostDark,
  keepCornerFree,
  onPreferences,
}: Props) {
  const styles = useStyles();
  const [language, setLanguage] = useState(firstLanguage);
  const [spoken, setSpoken] = useState<Spoken | null>(language === 'zh-CN' ? spokenChinese : null);
  const [theme, setTheme] = useState(firstTheme);
  const isSystemDark = useSystemDark(isHostDark);
  const [isIntroduced, setIntroduced] = useState(about?.isNew !== true);
  const [importing, setImporting] = useState<Importing | null>(null);
  const [isRollingUp, setRollingUp] = useState(false);
  const [tab, setTab] = useState<TabId>(start === null ? 'fill' : tabOf[start.action]);
  const [pending, setPending] = useState(start);
  const [wantedWords, setWantedWords] = useState<WantedWords | null>(null);
  const isDark = theme === 'system' ? isSystemDark : theme === 'dark';
  useEffect(() => {
    let isWanted = true;
    const show = (next: Spoken) => {
      if (isWanted) setSpoken(next);
    };
    // A language that fails to load, for example without a network, must not cost the user the pane.
    spokenIn(language).then(show, () => show(spokenChinese));
    return () => {
      isWanted = false;
    };
  }, [language]);
  useEffect(() => {
    // If the network is down, each is tried again when its tab is chosen.
    Promise.all(tabs.flatMap(({ preload }) => (preload === undefined ? [] : [preload()]))).catch(
      () => undefined,
    );
  }, []);
  const importFrom = useCallback(
    (source: ReportSource | null) => setImporting((before) => ({ source, id: (before?.id ?? 0) + 1 })),
    [],
  );
  useEffect(() => imports?.subscribe(importFrom), [imports, importFrom]);
  const { offers } = services;
  useEffect(() => offers?.blanks.subscribe(() => setTab('fill')), [offers]);
  const [isHelping, toggleHelp] = useHelp();
  const { ask, dialog } = useQuestions();
  const showWords = useCallback(
    (range: TextRange) => {
      setTab('narrative');
      setWantedWords((before) => ({
        range,
        workbook: session.snapshot.workbook,
        number: (before?.number ?? 0) + 1,
      }));
    },
    [session],
  );
  const showList = useCallback(() => setTab('check'), []);
  const { wantedFinding, goToFinding, suspect } = useFindingWalk({ session, showList, showWords });
  const tools = useMemo(
    () =>
      spoken === null
        ? null
        : {
            session,
            services,
            ask,
            about,
            start: isIntroduced ? pending : null,
            endStart: () => setPending(null),
            introduce: () => setIntroduced(false),
            startImport: () => importFrom(null),
            startRollup: () => setRollingUp(true),
            showWords,
            wantedWords,
            wantedFinding,
            goToFinding,
            suspect,
            openTab: setTab,
            ...spoken,
          },
    [
      session,
      services,
      ask,
      about,
      importFrom,
      showWords,
      wantedWords,
      wantedFinding,
      goToFinding,
      suspect,
      spoken,
      isIntroduced,
      pending,
    ],
  );
  const choose = (nextLanguage: Language, nextTheme: ThemeChoice) => {
    setLanguage(nextLanguage);
    setTheme(nextTheme);
    onPreferences(nextLanguage, nextTheme);
  };
  const fluent = useFluentTheme(isDark);
  const root = useRef<HTMLDivElement>(null);
  useFocusFallback(root, fluent !== null && tools !== null);
  if (fluent === null) return null;
  if (tools === null) return <FluentProvider theme={fluent} className={styles.root} />;
  const { texts } = tools;
  return (
    <FluentProvider theme={fluent} lang={tools.language} className={styles.root}>
      <PaneContext.Provider value={tools}>
        <div ref={root}>
          <Tabs
            header={<Header {...{ language, theme, keepCornerFree }} onHelp={toggleHelp} onChoose={choose} />}
            label={texts.tabList}
            chosen={tab}
            onChoose={setTab}
            // What was typed in a tab stays while something else is shown.
            isHidden={!isIntroduced || importing !== null || isRollingUp || isHelping}
            tabs={tabs.map(({ id, View, keep = true }) => ({
              id,
              label: texts.tabs[id],
              keep,
              content: (
                <PartBoundary>
                  <Suspense fallback={texts.loading}>
                    <View />
                  </Suspense>
                </PartBoundary>
              ),
            }))}
          >
            <ProblemNotice />
            {services.program !== undefined && <ReplacedNotice {...services.program} />}
            <RestoredNotice />
            {isHelping && (
              <Suspense fallback={texts.loading}>
                <HelpView onClose={toggleHelp} />
              </Suspense>
            )}
            {!isIntroduced && (
              <Suspense fallback={texts.loading}>
                <Welcome
                  onClose={() => {
                    setIntroduced(true);
                    about?.onWelcomed();
                  }}
                />
              </Suspense>
            )}
            {isIntroduced && (importing !== null || isRollingUp) && (
              <Suspense fallback={texts.loading}>
                {importing === null ? (
                  <RollupView onClose={() => setRollingUp(false)} />
                ) : (
                  <ImportView
                    key={importing.id}
                    source={importing.source}
                    onClose={() => setImporting(null)}
                  />
                )}
              </Suspense>
            )}
          </Tabs>
        </div>
        {dialog}
      </PaneContext.Provider>
    </FluentProvider>
  );
}
