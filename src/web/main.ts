import { Session } from '../app/session';
import { pageTexts } from '../messages/page-texts';
import type { UiLanguage } from '../messages/ui-texts';
import { mountPane } from '../taskpane/mount-pane';
import type { WorkbookSnapshot } from '../workbook/web/web-workbook';
import { browserStorage, forgetCopy, readCopy } from './autosave';
import { openFile, saveFile, showReport } from './files';
import { createNotice } from './notice';
import { pageServices } from './page-services';
import { place } from './place';
import { loadSample } from './samples';
import type { SampleName } from './toolbar';
import { createToolbar } from './toolbar';
import { UnsavedWork } from './unsaved-work';
import './page.css';

const storage = browserStorage();
let language: UiLanguage = 'zh-CN';
const texts = () => pageTexts[language];
const tell = createNotice(place('notice'));

async function start(): Promise<void> {
  tell(texts().loading);
  const { createWebWorkbook } = await import(
    /* webpackChunkName: "univer" */ '../workbook/web/create-web-workbook'
  );
  const workbook = await createWebWorkbook(place('grid'));
  const session = new Session(workbook, {
    now: () => Date.now(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const unsaved = new UnsavedWork(storage, () => workbook.snapshot());
  const mayDiscard = () => !unsaved.isUnsaved || confirm(texts().discard);
  const open = { workbook, session };

  const openChosen = async (file: File) => {
    if (!mayDiscard()) return;
    try {
      await openFile(open, file);
      unsaved.clear();
      tell();
    } catch (error) {
      const { failureText } = await import('./failure-text');
      tell(`${file.name}：${await failureText(error, language)}`, [['×', () => undefined]]);
    }
  };
  const showSample = async (name: SampleName) => {
    if (!mayDiscard()) return;
    if (name === 'blank') {
      await workbook.load({});
      await session.start();
    } else await showReport(open, await loadSample(name));
    unsaved.clear();
  };

  const toolbar = createToolbar(place('toolbar'), {
    open: (file) => void openChosen(file),
    save: () => void saveFile(open).then(() => unsaved.clear()),
    undo: () => void workbook.undo(),
    redo: () => void workbook.redo(),
    print: () =>
      void import('./print-report').then(({ printReport }) => printReport(session.snapshot.report)),
    sample: (name) => void showSample(name),
  });
  toolbar.say(texts());
  mountPane(place('pane'), {
    session,
    services: pageServices,
    onPreferences: (chosen) => {
      language = chosen;
      document.documentElement.lang = chosen;
      toolbar.say(texts());
    },
  });

  addEventListener('beforeunload', (event) => {
    if (unsaved.isUnsaved) event.preventDefault();
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void openChosen(file);
  });

  const copy = readCopy(storage);
  await showReport(open, await loadSample('good'));
  tell();
  workbook.onChange(() => unsaved.touch());
  if (copy !== null)
    tell(texts().recover(new Date(copy.at).toLocaleString(language)), [
      [
        texts().recoverYes,
        () =>
          void workbook
            .restore(copy.snapshot as WorkbookSnapshot)
            .then(() => session.start())
            .then(() => unsaved.touch())
            .catch(() => tell(texts().broken)),
      ],
      [texts().recoverNo, () => forgetCopy(storage)],
    ]);
}

start().catch(() => tell(texts().broken));
