import manifest from '../../../package.json';
import { Session } from '../../app/session/session';
import { browserClock } from '../browser/browser-clock';
import { browserServices } from '../browser/browser-services';
import { browserStorage } from '../browser/browser-storage';
import { keepPreferences, readPreferences } from '../browser/preferences';
import { mountPane } from '../../pane/mount-pane';
import { startActionOf } from '../../pane/start-action';
import { openExcelWorkbook } from '../../workbook/excel/excel-workbook';
import type { OfficeFacts } from '../../workbook/excel/office';
import { isOfficeDark, officeReady } from '../../workbook/excel/office';
import { openCopyStore } from '../browser/copies/open-copy-store';
import { browserLocks } from '../browser/copies/page-locks';
import { FirstVisit } from './first-visit';
import { recheckOnReturn } from './recheck-on-return';
import { TypedCopies } from './typed-copies';

const boot = window.nianbaoBoot;

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
  const { language, partition, address, platform, version, excelApi } = facts;
  const element = document.getElementById('pane');
  if (element === null) throw new Error('the page has no place for the pane');
  const storage = browserStorage();
  const key = `nianbao.preferences${partition}`;
  const firstVisit = new FirstVisit(storage, `nianbao.welcomed${partition}`);
  const preferences = readPreferences(storage, { key, language: /^zh/iu.test(language) ? 'zh-CN' : 'en-US' });
  document.documentElement.lang = preferences.language;

  const action = startActionOf(location.search);
  const workbook = await openExcelWorkbook();
  const session = new Session(workbook, browserClock);
  boot.started();
  element.replaceChildren();
  mountPane(element, {
    session,
    services: { ...browserServices, savesUnseen: true, copiesFirst: platform === 'Mac' },
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
  const copies = new TypedCopies({
    session,
    openStore: openCopyStore,
    locks: browserLocks(),
    later: browserClock.later,
    partition,
    address,
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') copies.storeWaiting();
  });
  await copies.start();
}

// Office disconnected, or refused the workbook: the panel explains what helps.
start().catch(() => boot.failed('slow'));
