/// <reference lib="dom" />
import type { EventEntry } from '../../excel-host/transport';
import { windowsExternal } from '../../excel-host/transport';

/** What the test injects before the page runs anything. */
interface Given {
  readonly hostExecute: (body: string, flags: number) => Promise<readonly [status: number, body: string]>;
  readonly hostStoreSettings: (names: readonly unknown[], values: readonly unknown[]) => Promise<number>;
  readonly hostSettings: readonly (readonly [name: string, json: string])[];
  readonly hostApiSets: Readonly<Record<string, string>>;
  hostEvents: (entries: readonly EventEntry[]) => void;
}

// Runs in the page: the surrounding program, as Excel for Windows appears to the page. Its answers come from the test.
const given = globalThis as unknown as Given;
const transport = windowsExternal(
  {
    execute(body, flags, answer) {
      void given.hostExecute(body, flags).then(([status, text]) => answer(status, text));
    },
    readSettings: () => given.hostSettings,
    storeSettings(names, values, answer) {
      void given.hostStoreSettings(names, values).then(answer);
    },
  },
  given.hostApiSets,
  true,
);
Object.defineProperty(globalThis, 'external', { value: transport.external, configurable: true });
given.hostEvents = (entries) => {
  for (const entry of entries) transport.send([entry]);
};
