import manifest from '../../../package.json';
import { Session } from '../../app/session/session';
import { mountPane } from '../../pane/mount-pane';
import { startActionOf } from '../../pane/start-action';
import type { WpsApplication } from '../../workbook/wps/jsapi';
import { wpsApplication } from '../../workbook/wps/jsapi';
import type { WpsWorkbookPort } from '../../workbook/wps/wps-workbook';
import { openWpsWorkbook } from '../../workbook/wps/wps-workbook';
import { FirstVisit } from '../addin/first-visit';
import { browserClock } from '../browser/browser-clock';
import { browserServices } from '../browser/browser-services';
import { browserStorage } from '../browser/browser-storage';
import { keepPreferences, readPreferences } from '../browser/preferences';
import { loadTableTasks, recogniseAside } from '../browser/recognise-aside';

/** Milliseconds between two looks at what WPS reports no event for. */
const lookEvery = 1000;

/** Why the pane shows no workbook, as the page names the reasons. */
type Reason = 'elsewhere' | 'noWorkbook' | 'failed';

function explain(reason: Reason): void {
  document.getElementById('pane')?.setAttribute('hidden', '');
  document.getElementById('trial')?.setAttribute('hidden', '');
  document.getElementById('help')?.removeAttribute('hidden');
  for (const text of document.querySelectorAll<HTMLElement>('#help [data-reason]'))
    text.hidden = text.dataset['reason'] !== reason;
  document.getElementById('help-retry')?.addEventListener('click', () => location.reload());
}

const every = (run: () => void): (() => void) => {
  const timer = setInterval(run, lookEvery);
  return () => clearInterval(timer);
};

async function start(): Promise<void> {
  const application = wpsApplication();
  if (application === null) {
    explain('elsewhere');
    return;
  }
  let workbook: WpsWorkbookPort;
  try {
    workbook = openWpsWorkbook(application, every);
  } catch {
    explain('noWorkbook');
    return;
  }
  // A page that is gone would still be called.
  addEventListener('pagehide', () => workbook.close());
  await show(application, workbook);
}

async function show(application: WpsApplication, workbook: WpsWorkbookPort): Promise<void> {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('the page has no element for the pane');
  const storage = browserStorage();
  const firstVisit = new FirstVisit(storage, 'nianbao.welcomed.wps');
  const preferences = readPreferences(storage);
  document.documentElement.lang = preferences.language;
  const action = startActionOf(location.search);
  const session = new Session(workbook, { ...browserClock, loadTableTasks, recogniseAside });
  element.replaceChildren();
  mountPane(element, {
    session,
    // Whether a file arrives from such a pane is not known.
    services: { ...browserServices, savesUnseen: true, copiesFirst: true },
    ...preferences,
    about: {
      version: manifest.version,
      surroundings: surroundingsOf(application),
      undo: workbook.can.undo,
      helpAddress: 'help.html',
      selfCheck: async (sheetName) =>
        (await import('../../workbook/self-check')).selfCheck(workbook, browserClock, sheetName),
      traits: () => workbook.traits(),
      reopening: () => Promise.resolve(null),
      isNew: firstVisit.isFirst,
      onWelcomed: () => firstVisit.end(),
    },
    start: action === null ? null : { action, reportSelection: () => workbook.reportSelection() },
    onPreferences: (language, theme) => {
      document.documentElement.lang = language;
      keepPreferences(storage, { language, theme });
    },
  });
  await session.start();
  await storeTyped(session, application);
}

/** The version of WPS and of its browser, for support: nobody knows which of them work. */
function surroundingsOf({ Version, Build }: WpsApplication): string {
  const [browser = ''] = /Chrome\/[\d.]+/u.exec(navigator.userAgent) ?? [];
  return ['WPS', Version, Build, '·', browser, '·', location.protocol].join(' ');
}

/** Stores what is typed in the pane from now on. That is not part of the first load. */
async function storeTyped(session: Session, application: WpsApplication): Promise<void> {
  try {
    const { storeTypedCopies } = await import('../addin/store-typed-copies');
    const address = application.ActiveWorkbook?.FullName ?? '';
    await storeTypedCopies({ session, later: browserClock.later, partition: '.wps', address });
  } catch {
    // Its file could not be loaded. That counts once there is something to lose.
    const stop = session.typed.subscribe(() => {
      stop();
      session.update({ problem: 'typedNotStored' });
    });
  }
}

start().catch(() => explain('failed'));
