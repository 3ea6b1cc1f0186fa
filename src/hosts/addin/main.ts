import manifest from '../../../package.json';
import { Session } from '../../app/session/session';
import { browserClock } from '../browser/browser-clock';
import { browserServices } from '../browser/browser-services';
import { loadTableTasks, recogniseAside } from '../browser/recognise-aside';
import { browserStorage } from '../browser/browser-storage';
import { rememberedChoices } from '../browser/remembered-choices';
import { keepPreferences, readPreferences } from '../browser/preferences';
import { mountPane } from '../../pane/mount-pane';
import { startActionOf } from '../../pane/start-action';
import { openExcelWorkbook } from '../../workbook/excel/excel-workbook';
import type { OfficeFacts } from '../../workbook/excel/office';
import { isOfficeDark, officeReady } from '../../workbook/excel/office';
import { watchParts } from '../browser/replaced-parts';
import { FirstVisit } from './first-visit';
import { recheckOnReturn } from './recheck-on-return';

const boot = window.nianbaoBoot;
const isReplaced = watchParts();

async function start(): Promise<void> {
  const answer = await officeReady();
  boot.answered();
  switch (answer.kind) {
    case 'absent':
      boot.failed('blocked');
      return;
    case 'elsewhere':
    case 'tooOld':
      boot.failed(answer.kind);
      return;
    case 'excel':
      await show(answer.facts);
  }
}

async function show(facts: OfficeFacts): Promise<void> {
  const { language, partition, platform, version, excelApi } = facts;
  const element = document.getElementById('pane');
  if (element === null) throw new Error('the page has no place for the pane');
  const storage = browserStorage();
  const key = `nianbao.preferences${partition}`;
  const firstVisit = new FirstVisit(storage, `nianbao.welcomed${partition}`);
  const preferences = readPreferences(storage, { key, language: /^zh/iu.test(language) ? 'zh-CN' : 'en-US' });
  document.documentElement.lang = preferences.language;

  const action = startActionOf(location.search);
  const workbook = await openExcelWorkbook({
    later: browserClock.later,
    isVisible: () => document.visibilityState === 'visible',
  });
  const session = new Session(workbook, { ...browserClock, loadTableTasks, recogniseAside });
  boot.started();
  element.replaceChildren();
  mountPane(element, {
    session,
    services: {
      ...browserServices,
      savesUnseen: true,
      copiesFirst: platform === 'Mac',
      program: { isReplaced, reload: () => location.reload() },
      choices: rememberedChoices(storage),
    },
    ...preferences,
    isHostDark: isOfficeDark,
    about: {
      version: manifest.version,
      surroundings: `Excel ${version} · ${platform} · ExcelApi ${excelApi}`,
      undo: workbook.can.undo,
      helpAddress: 'help.html',
      selfCheck: async (sheetName) =>
        (await import('../../workbook/self-check')).selfCheck(workbook, browserClock, sheetName),
      reopening: async () => (await import('../../workbook/excel/reopening')).findReopening(),
      isNew: firstVisit.isFirst,
      onWelcomed: () => firstVisit.end(),
    },
    start: action === null ? null : { action, reportSelection: () => workbook.reportSelection() },
    keepCornerFree: true,
    onPreferences: (chosenLanguage, chosenTheme) => {
      document.documentElement.lang = chosenLanguage;
      keepPreferences(storage, { language: chosenLanguage, theme: chosenTheme }, key);
    },
  });
  await session.start();
  recheckOnReturn(session);
  if (workbook.can.undo && platform !== 'OfficeOnline')
    void import('./hint-at-undo').then(({ hintAtUndo }) => hintAtUndo(session));
  await storeTyped(session, facts);
}

/** Stores what is typed in the pane from now on. That is not part of the first load. */
async function storeTyped(session: Session, { partition, address }: OfficeFacts): Promise<void> {
  try {
    const { storeTypedCopies } = await import('./store-typed-copies');
    await storeTypedCopies({ session, later: browserClock.later, partition, address });
  } catch {
    // Its file could not be fetched. That counts once there is something to lose.
    const stop = session.typed.subscribe(() => {
      stop();
      session.update({ problem: 'typedNotStored' });
    });
  }
}

// Office disconnected, or refused the workbook: the panel explains what helps.
start().catch(() => boot.failed('slow'));
