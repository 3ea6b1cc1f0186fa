// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSource } from '../../src/app/import/load-report';
import { Session } from '../../src/app/session/session';
import { dismissProblem, setProfile } from '../../src/app/session/session-actions';
import type { SessionState } from '../../src/app/session/session-state';
import { spokenChinese } from '../../src/pane/languages';
import { PaneContext, useSessionState } from '../../src/pane/pane-context';
import { ProblemNotice } from '../../src/pane/shell/problem-notice';
import { FakeClock } from '../app/session/fake-clock';
import { uniformReport } from '../fixtures/reports';
import { sheetsOfReport } from '../fixtures/sheets';
import { MemoryWorkbook } from '../workbook/memory-workbook';

let workbook: MemoryWorkbook;
let session: Session;
let renders: number;

beforeEach(async () => {
  workbook = new MemoryWorkbook();
  await workbook.insert(...sheetsOfReport(uniformReport(0)));
  session = new Session(workbook, new FakeClock());
  await session.start();
  renders = 0;
});
afterEach(() => {
  session.stop();
  cleanup();
});

/** Shows a view in a pane, and counts its renders. */
function show(view: React.ReactNode): void {
  const tools = {
    ...spokenChinese,
    session,
    services: {
      read: loadSource,
      save: () => Promise.resolve(true),
      copy: () => Promise.resolve(true),
      print: () => Promise.resolve(true),
      considerTemplate: () => Promise.reject(new Error()),
      fillTemplate: () => Promise.reject(new Error()),
      rollup: () => Promise.reject(new Error()),
      locator: { locate: () => ({ result: Promise.reject(new Error()), stop: () => undefined }) },
    },
    ask: () => undefined,
    about: null,
    start: null,
    endStart: () => undefined,
    introduce: () => undefined,
    startImport: () => undefined,
    startRollup: () => undefined,
    showWords: () => undefined,
    wantedWords: null,
    wantedFinding: null,
    goToFinding: () => undefined,
    suspect: () => undefined,
    openTab: () => undefined,
  };
  render(
    <PaneContext.Provider value={tools}>
      <Profiler id="view" onRender={() => (renders += 1)}>
        {view}
      </Profiler>
    </PaneContext.Provider>,
  );
}

function select(cell: 't2.gz.issued' | 't3.r1.np'): void {
  const [address] = session.addressesOf([cell]);
  if (address !== undefined) act(() => workbook.select(address));
}

it('renders a view again when what it shows changes, and only then', async () => {
  show(<ProblemNotice />);
  // Its sentences are loaded.
  await waitFor(() => expect(renders).toBe(2));
  renders = 1;
  select('t3.r1.np');
  select('t2.gz.issued');
  expect(session.snapshot.selected).toBe('t2.gz.issued');
  act(() => session.update({ isStale: true }));
  expect(renders).toBe(1);
  workbook.failNext(new Error('busy'));
  await act(() => setProfile(session, { kind: 'township' }));
  expect(renders).toBe(2);
  expect(screen.getByText(/还没有存入工作簿/u)).toBeTruthy();
  act(() => dismissProblem(session));
  expect(renders).toBe(3);
});

it('returns one value, or an object of several, as the selector makes it', () => {
  const Several = ({ pick }: { readonly pick: (state: SessionState) => unknown }) => (
    <p>{JSON.stringify(useSessionState(pick))}</p>
  );
  show(<Several pick={({ selected, phase }) => ({ selected, phase })} />);
  expect(screen.getByText('{"selected":null,"phase":"ready"}')).toBeTruthy();
  act(() => session.update({ isStale: true }));
  expect(renders).toBe(1);
  select('t3.r1.np');
  expect(screen.getByText('{"selected":"t3.r1.np","phase":"ready"}')).toBeTruthy();
  expect(renders).toBe(2);
});
