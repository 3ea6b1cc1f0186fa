import { Session } from '../app/session';
import { tableSectionsOf } from '../report/table-sections';
import type { Report } from '../report/report';
import { editions } from '../statute/editions';
import { pageTexts } from '../messages/page-texts';
import type { UiLanguage } from '../messages/ui-texts';
import { mountPane } from '../taskpane/mount-pane';
import { planWorksheet } from '../worksheet/plan-worksheet';
import type { WorkbookSnapshot } from '../workbook/web/web-workbook';
import { browserStorage, forgetCopy, readCopy, saveCopy } from './autosave';
import { pageServices } from './page-services';
import { loadSample } from './samples';
import type { SampleName } from './toolbar';
import { createToolbar } from './toolbar';
import './page.css';

/** Quiet time after a change before a copy is kept against a crash. */
const keepAfter = 1500;

/** The element of the page with this id. */
function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

const storage = browserStorage();
let language: UiLanguage = 'zh-CN';
const texts = () => pageTexts[language];

const notice = place('notice');

/** Says something over the workbook, with buttons to answer; without arguments says nothing. */
function tell(message = '', answers: readonly (readonly [label: string, run: () => void])[] = []): void {
  const buttons = answers.map(([label, run]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      tell();
      run();
    });
    return button;
  });
  notice.replaceChildren(message, ...buttons);
  notice.hidden = message === '';
}

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
  let isUnsaved = false;
  let keeping = 0;
  const touched = () => {
    isUnsaved = true;
    clearTimeout(keeping);
    keeping = window.setTimeout(() => {
      void workbook.snapshot().then((snapshot) => saveCopy(storage, { at: Date.now(), name: '', snapshot }));
    }, keepAfter);
  };
  const clean = () => {
    clearTimeout(keeping);
    isUnsaved = false;
    forgetCopy(storage);
  };
  const mayDiscard = () => !isUnsaved || confirm(texts().discard);

  const showReport = async (report: Report) => {
    const edition = editions[report.edition];
    const plans = tableSectionsOf(edition).map((section) =>
      planWorksheet({ report, edition, section, totals: 'typed' }),
    );
    const { agency, year } = report;
    await workbook.load({
      plans,
      mark: { edition: report.edition, year, agency, totals: 'typed' },
      settings: { totals: 'typed' },
    });
    await session.start();
  };
  const openFile = async (file: File) => {
    if (!mayDiscard()) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (/\.xlsx$/iu.test(file.name)) {
        const { openWorkbook } = await import('../app/workbook-file');
        const { sheets, mark } = await openWorkbook(bytes);
        await workbook.load({
          plans: sheets.flatMap((sheet) => ('plan' in sheet ? [sheet.plan] : [])),
          sheets: sheets.flatMap((sheet) => ('plan' in sheet ? [] : [sheet])),
          mark,
          settings: mark === null ? {} : { totals: mark.totals, profile: JSON.stringify(mark.profile ?? {}) },
        });
        await session.start();
      } else await showReport(await pageServices.load(file.name, bytes));
      clean();
      tell();
    } catch (error) {
      const { failureText } = await import('./failure-text');
      tell(`${file.name}：${await failureText(error, language)}`, [['×', () => undefined]]);
    }
  };
  const saveFile = async () => {
    const { saveWorkbook } = await import('../app/workbook-file');
    await workbook.commit();
    const sheets = await workbook.read();
    const { totals, profile, report } = session.snapshot;
    const bytes = await saveWorkbook(sheets, { totals, profile }, await workbook.hiddenSheets());
    const name = report === null ? '工作簿' : `${report.agency ?? ''}${report.year ?? ''}年年报数据`;
    const { mediaTypes } = await import('../app/pane-services');
    await pageServices.save(`${name}.xlsx`, bytes, mediaTypes.xlsx);
    clean();
  };
  const showSample = async (name: SampleName) => {
    if (!mayDiscard()) return;
    if (name === 'blank') {
      await workbook.load({});
      await session.start();
    } else await showReport(await loadSample(name));
    clean();
  };

  const toolbar = createToolbar(place('toolbar'), {
    open: (file) => void openFile(file),
    save: () => void saveFile(),
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
    if (isUnsaved) event.preventDefault();
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void openFile(file);
  });

  const copy = readCopy(storage);
  await showReport(await loadSample('good'));
  tell();
  workbook.onChange(touched);
  if (copy !== null)
    tell(texts().recover(new Date(copy.at).toLocaleString(language)), [
      [
        texts().recoverYes,
        () =>
          void workbook
            .restore(copy.snapshot as WorkbookSnapshot)
            .then(() => session.start())
            .then(touched)
            .catch(() => tell(texts().broken)),
      ],
      [texts().recoverNo, () => forgetCopy(storage)],
    ]);
}

start().catch(() => tell(texts().broken));
