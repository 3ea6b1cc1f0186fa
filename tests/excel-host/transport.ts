/** An event on the wire: category, type, target, message, id, whether it overrides. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** The library's requests to the surrounding Windows program. */
interface SafeArray {
  toArray(): readonly unknown[];
}

type Callback = (answer: SafeArray | number, status?: number) => unknown;
type EventHandler = (id: number, payload: SafeArray) => void;

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values });

const executeRichApi = 93;
const richApiEvent = 33;

/** Answers requests. `flags` indicates, among others, whether the request waits for an open cell. */
export interface RequestHandler {
  execute(body: string, flags: number, answer: (status: number, body: string) => void): void;
}

/** Reads and stores the settings of the Common API: names with JSON texts. */
export interface SettingsHandler {
  /** As stored. The library asks once, when it starts. */
  readSettings(): readonly (readonly [name: string, json: string])[];
  /** Replaces all; the status is 0 or that of an error. */
  storeSettings(
    names: readonly unknown[],
    values: readonly unknown[],
    answer: (status: number) => void,
  ): void;
}

/** The `window.external` of Excel for Windows, backed by a host. */
export function windowsExternal(
  host: RequestHandler & SettingsHandler,
  apiSets: Readonly<Record<string, string>>,
  /** Whether the library may report telemetry; it requests more files then. */
  logs = false,
) {
  let handler: EventHandler | undefined;
  return {
    external: {
      GetHostInfo: () => `Excel$Win32$16.01$zh-CN$correlation$$${logs ? '' : 'disableLogging'}$0`,
      GetLoggingAllowed: () => logs,
      GetContext: () => controlContext(host, apiSets),
      Execute(id: number, parameters: readonly unknown[], answer: Callback): void {
        if (id !== executeRichApi) {
          answer(safeArray([5000]));
          return;
        }
        const message = parameters[0] as readonly [string, string, string, unknown, string, unknown, number];
        host.execute(message[4], message[6], (status, body) => {
          answer(status === 0 ? safeArray([0, [200, [], body]]) : safeArray([status]));
        });
      },
      RegisterEvent(id: number, _target: string, added: EventHandler, answer: Callback): void {
        if (id === richApiEvent) handler = added;
        answer(safeArray([0]));
      },
      UnregisterEvent(_id: number, _target: string, answer: Callback): void {
        answer(safeArray([0]));
      },
    },
    send(entries: readonly EventEntry[]): void {
      handler?.(richApiEvent, safeArray(entries.map((entry) => safeArray(entry))));
    },
  };
}

const controlContext = (host: SettingsHandler, apiSets: Readonly<Record<string, string>>) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'nianbao',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 'zh-CN',
  GetAppDataLocale: () => 'zh-CN',
  GetDocUrl: () => 'C:\\年报.xlsx',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 0,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'correlation',
  GetInstanceId: () => 'instance',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(apiSets),
  GetHostCustomMessage: () => '',
  GetHostFullVersion: () => '16.0.17000.10000',
  GetDialogRequirementMatrix: () => '{}',
  GetInitialDisplayMode: () => 0,
  GetSettings: () => ({
    Read(names: string[], values: string[]): void {
      for (const [name, json] of host.readSettings()) {
        names.push(name);
        values.push(json);
      }
    },
    WriteAsync: (names: readonly unknown[], values: readonly unknown[], done: (status: number) => void) =>
      host.storeSettings(names, values, done),
    RefreshAsync: (done: () => void) => done(),
  }),
});
