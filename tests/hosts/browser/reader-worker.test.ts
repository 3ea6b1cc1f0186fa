import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { LoadedReport } from '../../../src/app/import/load-report';
import { writeHtml } from '../../../src/files/html/write-html';
import { uniformReport } from '../../fixtures/reports';

/** For a busy machine. */
const patiently = { timeout: 60_000 };

const said: unknown[] = [];
let ask: (request: unknown) => void = () => undefined;

beforeAll(async () => {
  vi.stubGlobal('postMessage', (data: unknown) => said.push(structuredClone(data)));
  vi.stubGlobal('addEventListener', (_: string, listener: (event: { data: unknown }) => void) => {
    ask = (data) => listener({ data: structuredClone(data) });
  });
  await import('../../../src/hosts/browser/reader-worker');
  vi.unstubAllGlobals();
  expect(said).toEqual([{ kind: 'started' }]);
});
beforeEach(() => {
  vi.stubGlobal('postMessage', (data: unknown) => said.push(structuredClone(data)));
  said.length = 0;
});

it('returns a report with the origins of its values, in a form that can be posted to a page', async () => {
  const bytes = await writeHtml(uniformReport(4), { remarks: [] });
  ask({ name: 'read', args: [{ kind: 'file', name: '年报.html', bytes }, {}] });
  await vi.waitFor(() => expect(said).toHaveLength(1), patiently);
  const [answer] = said as readonly { readonly kind: string; readonly result: LoadedReport }[];
  expect(answer?.kind).toBe('done');
  expect(answer?.result.report.cells).toEqual(uniformReport(4).cells);
  expect([...(answer?.result.origins.keys() ?? [])]).toEqual([...uniformReport(4).cells.keys()]);
});

it('gives the error code of an unusable file', async () => {
  ask({ name: 'read', args: [{ kind: 'pasted', html: '', text: ' ' }, {}] });
  await vi.waitFor(() => expect(said).toEqual([{ kind: 'unusable', refusal: { code: 'empty' } }]), patiently);
});

it('reveals nothing about other failures', async () => {
  ask({ name: 'read', args: [{ kind: 'file', name: '年报.txt', bytes: null }, {}] });
  await vi.waitFor(() => expect(said).toEqual([{ kind: 'failed' }]), patiently);
});
