import { ImportRequests } from '../../app/import/import-requests';
import type { ReportSource } from '../../app/import/load-report';
import { pageTexts } from '../../messages/page';
import type { Language } from '../../messages/language';
import { spokenChinese, spokenIn } from '../../pane/languages';
import { mountPane } from '../../pane/mount-pane';
import { Announcer } from './announcer';
import { browserStorage } from '../browser/browser-storage';
import { createNotice } from './notice';
import { registerOffline } from './offline/register';
import { PageSession } from './page-session';
import { browserServices } from '../browser/browser-services';
import { pageTitle, reportOf } from './page-title';
import { place } from './place';
import { keepPreferences, readPreferences } from '../browser/preferences';
import { actionRunner } from './run-actions';
import { loadSample } from './samples';
import { Theme } from './theme';
import type { SampleName } from './toolbar';
import { createToolbar } from './toolbar';
import { Views } from './views';
import './page.css';

const storage = browserStorage();
const preferences = readPreferences(storage);
let { language } = preferences;
let { messages } = spokenChinese;
const texts = () => pageTexts[language];
const tell = createNotice(place('notice'));
/** Says something that stays until it is closed. */
const say = (sentence: string) => tell(sentence, [[texts().close, () => undefined]]);
const announcer = new Announcer(place('announcement'));

async function start(): Promise<void> {
  document.documentElement.lang = language;
  // Before anything is drawn, so that nothing flashes.
  let setGridDark: (isDark: boolean) => void = () => undefined;
  const theme = new Theme(preferences.theme, (isDark) => setGridDark(isDark));
  tell(texts().loading);
  const [{ createWebWorkbook }, aroundGrid] = await Promise.all([
    import(/* webpackChunkName: "univer" */ '../../workbook/embedded/create-web-workbook'),
    import(/* webpackChunkName: "around-grid" */ './around-grid'),
  ]);
  const { acceptDrops, CrashCopies, chosenFile, gridTexts, isOpenedAsIs, leadWithF6 } = aroundGrid;
  const { nameGridControls, offerRecovery, openFile, saveFile, selectionText, showReport } = aroundGrid;
  const { TextView, UnsavedWork } = aroundGrid;
  const workbook = await createWebWorkbook(place('grid'), {
    dark: theme.isDark,
    formatted: () => say(gridTexts[language].formatsNotSaved),
  });
  const sayGrid = nameGridControls(place('grid'), gridTexts[language].controls);
  setGridDark = (isDark) => workbook.setDark(isDark);

  const session = new PageSession(workbook, () => {
    views.show('grid');
    textView.hide();
  });
  const open = { workbook, session };
  const copies = new CrashCopies(storage, (navigator as Partial<Navigator>).locks);
  const unsaved = new UnsavedWork({
    copies,
    snapshot: () => workbook.snapshot(),
    changed: () => sayReport(),
    notKept: () => say(texts().copyNotStored),
  });
  const run = actionRunner({
    busy: (isBusy) => {
      toolbar.setBusy(isBusy);
      document.body.setAttribute('aria-busy', String(isBusy));
    },
    failed: (action, error) => {
      void import('./failure-text')
        .then(({ failureText }) => failureText(action, error, language))
        .catch(() => texts().failures[action])
        .then(say);
    },
  });
  const mayDiscard = async () => {
    if (!unsaved.isUnsaved) return true;
    const { discard, discardYes, discardNo } = texts();
    const { ask } = await import('./ask');
    return ask({ text: discard, yes: discardYes, no: discardNo });
  };
  /** @param load returns what there is to say afterwards */
  const replace = async (name: string, load: () => Promise<string>) => {
    if (!(await mayDiscard())) return;
    const remark = await load();
    unsaved.fileName = name;
    unsaved.clear();
    textView.redraw();
    if (remark === '') tell();
    else say(remark);
  };
  const imports = new ImportRequests();
  /** Shows in the pane what is read from a source; nothing is written before the user says so. */
  const preview = (source: ReportSource) => {
    views.show('pane');
    imports.request(source);
  };
  const openChosen = (file: File) =>
    void run('open', async () => {
      const chosen = await chosenFile(file);
      const { name, file: opened } = chosen;
      if (isOpenedAsIs(chosen))
        return replace(name, async () => {
          const unsupported = await openFile(open, chosen);
          return unsupported.length === 0 ? '' : gridTexts[language].unsupportedContent(unsupported);
        });
      tell();
      preview({ kind: 'opened', file: opened });
    });
  const openSample = (name: SampleName) =>
    run('sample', () =>
      replace('', async () => {
        if (name === 'blank') {
          await workbook.load({});
          await session.start();
        } else await showReport(open, await loadSample(name));
        return '';
      }),
    );

  const toolbar = createToolbar(place('toolbar'), {
    open: openChosen,
    save: () =>
      void run('save', async () => announcer.say(texts().saved(await saveFile(open, unsaved, texts())))),
    undo: () => void run('undo', () => workbook.undo()),
    redo: () => void run('redo', () => workbook.redo()),
    print: () => void run('print', async () => (await import('./print-report')).printReport(session)),
    textTables: () => void run('textTables', () => textView.toggle()),
    sample: (name) => void openSample(name),
  });
  const views = new Views(place('toolbar'));
  const textView = new TextView({
    session,
    place: place('text-tables'),
    covered: place('grid'),
    speech: () => ({ texts: texts(), messages, language }),
    changed: (isShown) => toolbar.setTextTables(isShown),
    left: () => toolbar.focusTextTables(),
  });
  place('skip').addEventListener('click', () => views.show('pane'));
  leadWithF6([
    {
      element: place('banner'),
      enter: () => document.querySelector<HTMLElement>('#toolbar > button')?.focus(),
    },
    {
      element: place('sheet'),
      enter: () => {
        views.show('grid');
        if (textView.isShown) place('text-tables').focus();
        else workbook.focus();
      },
    },
    {
      element: place('pane'),
      enter: () => {
        views.show('pane');
        place('pane').focus();
      },
    },
  ]);

  const sayReport = () => {
    const { report } = session.snapshot;
    document.title = pageTitle(report, unsaved.isUnsaved, texts());
    place('report-of').textContent = reportOf(report, texts());
  };
  const sayAll = () => {
    document.documentElement.lang = language;
    place('skip').textContent = texts().skipToPane;
    place('product').textContent = texts().product;
    place('sheet').setAttribute('aria-label', texts().grid);
    place('text-tables').setAttribute('aria-label', texts().textTables);
    place('pane').setAttribute('aria-label', texts().pane);
    document.body.dataset['drop'] = texts().dropHere;
    toolbar.say(texts());
    views.say(texts());
    sayGrid(gridTexts[language].controls);
    sayReport();
    textView.redraw();
  };
  const speak = async (chosen: Language) => {
    language = chosen;
    sayAll();
    // Where a part of a language cannot be loaded, the rest is still said in it.
    await workbook.setLanguage(chosen).catch(() => undefined);
    messages = await spokenIn(chosen).then(
      (spoken) => spoken.messages,
      () => messages,
    );
    textView.redraw();
  };
  sayAll();
  if (language !== 'zh-CN') void speak(language);

  mountPane(place('pane'), {
    session,
    services: browserServices,
    imports,
    ...preferences,
    onPreferences: (chosenLanguage, chosenTheme) => {
      keepPreferences(storage, { language: chosenLanguage, theme: chosenTheme });
      theme.choose(chosenTheme);
      if (chosenLanguage !== language) void speak(chosenLanguage);
    },
  });
  session.subscribe(sayReport);
  workbook.onSelect((selected) =>
    announcer.soon(() => selectionText(session.snapshot, selected, texts(), messages)),
  );
  addEventListener('beforeunload', (event) => {
    if (unsaved.isUnsaved) event.preventDefault();
  });
  acceptDrops({
    hover: (isOver) => document.body.classList.toggle('dropping', isOver),
    open: openChosen,
    refuse: (reason) => say(reason === 'folder' ? texts().dropFolder : texts().dropOne),
  });

  await openSample('good');
  // The library takes the focus for itself; whoever uses the keyboard begins at the top of the page.
  if (place('grid').contains(document.activeElement)) place('top').focus();
  workbook.onChange(() => unsaved.touch());
  workbook.onSetting(() => unsaved.touch());
  void registerOffline();
  void import('./watch-pastes')
    .then(({ watchPastes }) =>
      watchPastes({
        ...open,
        grid: place('grid'),
        tell,
        texts: () => ({ ...gridTexts[language].pasted, close: texts().close }),
        run: (work) => run('undo', work),
        preview,
      }),
    )
    .catch(() => undefined);
  await offerRecovery({
    ...open,
    copies,
    unsaved,
    tell,
    texts,
    language: () => language,
    run: (work) => run('restore', work),
  });
}

start().catch(() => tell(texts().broken));
