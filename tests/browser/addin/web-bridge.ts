/// <reference lib="dom" />
import type { EventEntry } from '../../excel-host/transport';

/** One message between the library and Excel on the web. */
interface Message {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
    /** All settings of the Common API, as pairs. */
    readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly unknown[])[] };
  };
  /** 0 invoke, 1 register, 2 unregister. */
  readonly _actionType: 0 | 1 | 2;
}

/** What the test injects before the page runs anything. */
interface Given {
  readonly hostExecute: (body: string, flags: number) => Promise<readonly [status: number, body: string]>;
  readonly hostStoreSettings: (names: readonly unknown[], values: readonly unknown[]) => Promise<number>;
  readonly hostSettings: readonly (readonly [name: string, json: string])[];
  readonly hostApiSets: Readonly<Record<string, string>>;
  readonly addinAddress: string;
  hostEvents: (entries: readonly EventEntry[]) => void;
  /** Keys that the library took from the pane and passed to the surrounding program. */
  readonly keysTold: string[];
}

// Runs in the page of Excel on the web: opens the pane in a frame of another site and exchanges messages with it like
// Excel.
const given = globalThis as unknown as Given & { keysTold: string[] };
given.keysTold = [];
const origin = new URL(given.addinAddress).origin;
const executeRichApi = 93;
const saveSettings = 76;
let eventRegistration: Message | undefined;

const frame = document.createElement('iframe');
frame.title = 'pane';
frame.style.cssText = 'width: 320px; height: 640px; border: 0';
frame.sandbox.add(
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
);
frame.name = JSON.stringify({
  baseFrameName: 'pane',
  hostInfo: 'Excel$Web$16.00$zh-CN$correlation$$$0',
  xdmInfo: `conversation|addin|${location.origin}`,
  serializerVersion: '1',
  flights: '[]',
});
frame.src = given.addinAddress;

function answer(to: Message, data: unknown, isEvent = false): void {
  frame.contentWindow?.postMessage(
    JSON.stringify({
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: location.href,
      _data: data,
      _errorCode: 0,
      _responseType: isEvent ? 1 : 0,
    }),
    origin,
  );
}

const appContext = () => ({
  _id: 'addin',
  _appName: 16,
  _appVersion: '16.0.17000.10000',
  _appUILocale: 'zh-CN',
  _dataLocale: 'zh-CN',
  _docUrl: 'https://example.sharepoint.com/年报.xlsx',
  _clientMode: 1,
  _settings: given.hostSettings,
  _reason: 0,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'correlation',
  _appInstanceId: 'instance',
  _touchEnabled: false,
  _commerceAllowed: false,
  _appMinorVersion: 0,
  _requirementMatrix: JSON.stringify(given.hostApiSets),
  _hostCustomMessage: '',
  _hostFullVersion: '16.0.17000.10000',
  _clientWindowHeight: 640,
  _clientWindowWidth: 320,
  _addinName: 'nianbao',
  _appDomains: [],
  _dialogRequirementMatrix: '{}',
  _featureGates: {},
  _officeTheme: '',
  _initialDisplayMode: 0,
});

async function execute(message: Message): Promise<void> {
  const { DdaMethod: method, ArrayData: values = [], DdaSettingsMethod: settings } = message._data ?? {};
  if (method?.DispatchId === saveSettings) {
    const pairs = settings?.Properties ?? [];
    const status = await given.hostStoreSettings(
      pairs.map(([name]) => name),
      pairs.map(([, json]) => json),
    );
    answer(message, { Version: 1, Error: status });
    return;
  }
  if (method?.DispatchId !== executeRichApi) {
    answer(message, { Version: 1, Error: 0, Data: [] });
    return;
  }
  const [, , , , body, , flags] = values as readonly [
    string,
    string,
    string,
    unknown,
    string,
    unknown,
    number,
  ];
  const [status, text] = await given.hostExecute(body, flags);
  answer(
    message,
    status === 0 ? { Version: 1, Error: 0, Data: [200, [], text] } : { Version: 1, Error: status },
  );
}

addEventListener('message', ({ data, origin: from }: MessageEvent<string>) => {
  if (from !== origin || typeof data !== 'string') return;
  const message = JSON.parse(data) as Message;
  if (message._messageType !== 0) return;
  if (message._actionType === 1) {
    if (message._actionName === 'richApiMessage' || /richApi/iu.test(message._actionName))
      eventRegistration = message;
    answer(message, { Error: 0 });
    return;
  }
  switch (message._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      answer(message, appContext());
      return;
    case 'ContextActivationManager_notifyHost':
      given.keysTold.push(JSON.stringify(message._data));
      return;
    case 'executeMethod':
      void execute(message);
      return;
    default:
      answer(message, { Error: 0 });
  }
});

given.hostEvents = (entries) => {
  if (eventRegistration === undefined) return;
  for (const entry of entries) answer(eventRegistration, { ArrayData: [entry] }, true);
};
document.body.append(frame);
