import { ImportRequests } from '../../app/import/import-requests';
import { Session } from '../../app/session/session';
import { Store } from '../../app/session/store';
import type { PaneOptions } from '../../pane/mount-pane';
import { pageTextsIn } from '../../messages/page';
import { mountPane } from '../../pane/mount-pane';
import { browserClock } from '../browser/browser-clock';
import { browserServices } from '../browser/browser-services';
import { loadTableTasks, recogniseAside } from '../browser/recognise-aside';
import { browserStorage } from '../browser/browser-storage';
import { rememberedChoices } from '../browser/remembered-choices';
import type { Preferences } from '../browser/preferences';
import { keepPreferences, readPreferences } from '../browser/preferences';
import { watchParts } from '../browser/replaced-parts';
import { Page, pageElement } from './page';
import { addPaneEdge } from './pane-width';
// In this order: later ones change earlier ones.
import './styles/colours.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/banner.css';
import './styles/grid.css';
import './styles/text-tables.css';
import './styles/dialogs.css';
import './styles/small-screens.css';
import './styles/forced-colours.css';

const storage = browserStorage();
const isReplaced = watchParts();

/** The page, part by part; each part needs only those before it. */
async function startPage(page: Page, preferences: Preferences): Promise<void> {
  page.notify(page.texts.loading);
  const formFlow = new Store(choices.of(flowChoice) !== off);
  const unlock: { act: () => void } = { act: () => undefined };
  const { workbook, Views, Documents, addControls, followWorkbook, registerOffline } = await openGrid(page, {
    followsForm: () => formFlow.state,
    unlock: () => unlock.act(),
  });
  const views = new Views(page);
  const session = new Session(workbook, {
    ...browserClock,
    loadTableTasks,
    recogniseAside,
    showWorkbook: () => views.showCells(),
  });
  views.textTables.follow(session);
  unlock.act = () =>
    void import('../../app/layout/protection').then(({ protectTables }) => protectTables(session, false));
  const imports = new ImportRequests();
  const documents = new Documents({ page, workbook, session, views, imports, storage });
  addControls({ page, workbook, views, documents });
  followWorkbook({ page, workbook, session, unsaved: documents.unsaved });
  const reload = async () => {
    if (await documents.mayReload()) location.reload();
  };
  showPane({
    page,
    imports,
    preferences,
    session,
    services: {
      ...browserServices,
      program: { isReplaced, reload: () => void reload() },
      offers: documents.offers,
      choices,
      formFlow: {
        isOn: formFlow,
        turn: (isOn) => {
          formFlow.set(isOn);
          choices.keep(flowChoice, isOn ? 'on' : off);
        },
      },
      openFile: async (file, cell) => (await import('./member-window')).openInWindow(file, cell),
    },
  });
  await documents.begin();
  if (location.hash === '#member') (await import('./member-window')).receiveFile(documents, session);
  void registerOffline({ onReady: (start) => page.offerUpdate(start), reload });
}

/** The name under which it is remembered that Enter and Tab do not go along the form. */
const flowChoice = 'formFlow';
const off = 'off';

interface GridParts {
  readonly followsForm: () => boolean;
  readonly unlock: () => void;
}

const zoomOf = (kept: string | null): number => {
  const ratio = Number(kept ?? 1);
  return ratio >= 0.1 && ratio <= 4 ? ratio : 1;
};

/** Loads the grid with everything that belongs to it. Both are large, and not part of the first load. */
async function openGrid(page: Page, { followsForm, unlock }: GridParts) {
  const [{ createWebWorkbook }, tools] = await Promise.all([
    import(/* webpackChunkName: "univer" */ '../../workbook/embedded/create-web-workbook'),
    import(/* webpackChunkName: "grid-tools" */ './grid-tools'),
  ]);
  const { gridTexts, nameGridControls, showLocks, showRefusals } = tools;
  const { Views, Documents, addControls, followWorkbook, registerOffline } = tools;
  const { theme, wording } = page;
  const element = pageElement('grid');
  const workbook = await createWebWorkbook(element, {
    dark: theme.isDark.state,
    formatted: () => page.report(gridTexts[wording.state.language].formatsNotSaved),
    followsForm,
    zoom: {
      ratio: () => zoomOf(choices.of('zoom')),
      keep: (ratio) => choices.keep('zoom', String(ratio)),
    },
    locked: showLocks({
      texts: () => gridTexts[wording.state.language].lockedInput,
      unlock,
      closed: () => workbook.focus(),
    }),
    refused: showRefusals({
      texts: () => gridTexts[wording.state.language].refusedInput,
      closed: () => workbook.focus(),
    }),
  });
  theme.isDark.subscribe(() => workbook.setDark(theme.isDark.state));
  const nameControls = nameGridControls(element, gridTexts[wording.state.language].controls);
  const setLanguage = () => {
    const { language } = wording.state;
    nameControls(gridTexts[language].controls);
    // If the library's own texts cannot be loaded, everything else is still in the chosen language.
    void workbook.setLanguage(language).catch(() => undefined);
  };
  if (wording.state.language !== 'zh-CN') setLanguage();
  wording.watch(({ language }) => language, setLanguage);
  return { workbook, Views, Documents, addControls, followWorkbook, registerOffline };
}

interface PaneParts extends Pick<PaneOptions, 'session' | 'services' | 'imports'> {
  readonly page: Page;
  readonly preferences: Preferences;
}

function showPane({ page, preferences, ...parts }: PaneParts): void {
  mountPane(pageElement('pane'), {
    ...parts,
    ...preferences,
    onPreferences: (language, theme) => {
      keepPreferences(storage, { language, theme });
      page.theme.choose(theme);
      page.chooseLanguage(language);
    },
  });
}

const choices = rememberedChoices(storage);
const preferences = readPreferences(storage);

async function begin(): Promise<void> {
  const texts = await pageTextsIn(preferences.language).catch(() => pageTextsIn('zh-CN'));
  // Before anything is drawn, to avoid a flash.
  const page = new Page(preferences, texts);
  addPaneEdge(page, choices);
  await startPage(page, preferences).catch(() => page.notify(page.texts.broken));
}

void begin();
