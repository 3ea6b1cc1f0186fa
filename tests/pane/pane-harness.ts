import { act, cleanup, configure } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { insertTables } from '../../src/app/layout/insert-sheets';
import { considerTemplate, fillReportTemplate } from '../../src/app/export/report-template';
import type { LoadedReport } from '../../src/app/import/load-report';
import { loadSource } from '../../src/app/import/load-report';
import type { PaneServices, RichText } from '../../src/app/ports';
import { Session } from '../../src/app/session/session';
import { recogniseDocument } from '../../src/core/recognise/recognise';
import { locateErrors } from '../../src/core/locate/report/locate-report';
import type { TotalsKind } from '../../src/workbook/stored/workbook-mark';
import type { Report } from '../../src/core/report/report';
import type { CellId } from '../../src/core/statute/types';
import type { PaneOptions } from '../../src/pane/mount-pane';
import { mountPane } from '../../src/pane/mount-pane';
import type { SheetAddress } from '../../src/workbook/port';
import { FakeClock, settled } from '../app/session/fake-clock';
import { memoryRollupHost } from '../app/rollup/memory-rollup-host';
import { uniformReport } from '../fixtures/reports';
import { sheetsOfReport } from '../fixtures/sheets';
import { MemoryWorkbook } from '../workbook/memory-workbook';

// A view loaded when first shown takes long on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

// The test page has no layout, and nothing to scroll. Newer browsers return a promise.
Element.prototype.scrollIntoView = () => Promise.resolve() as never;

/** The requests to the services. */
export interface ServiceLog {
  readonly saved: { readonly name: string; readonly bytes: Uint8Array; readonly type: string }[];
  readonly copied: RichText[];
  readonly printed: string[];
}

/** A pane over a workbook in memory, with a clock that stands still. */
export class PaneHarness {
  readonly workbook = new MemoryWorkbook();
  readonly clock = new FakeClock();
  readonly session = new Session(this.workbook, this.clock);
  readonly user = userEvent.setup();
  readonly log: ServiceLog = { saved: [], copied: [], printed: [] };
  readonly services: PaneServices = {
    save: (name, bytes, type) => {
      this.log.saved.push({ name, bytes, type });
      return Promise.resolve(this.canSave);
    },
    copy: (text) => {
      this.log.copied.push(text);
      return Promise.resolve(this.canCopy);
    },
    print: (page) => {
      this.log.printed.push(page);
      return Promise.resolve(this.canPrint);
    },
    read: async (source, options) => {
      const loaded = await loadSource(source, options);
      await this.whileReading(options?.signal);
      return this.asRead(loaded);
    },
    considerTemplate: (bytes) => considerTemplate(bytes),
    fillTemplate: (template, report, extras) => fillReportTemplate(template, report, extras),
    rollup: () => Promise.resolve(this.rollup),
    locator: {
      locate: (report, evidence) => ({
        result: Promise.resolve(locateErrors(report, evidence)),
        stop: () => undefined,
      }),
    },
  };
  /** What a roll-up needs of a page. */
  readonly rollup = memoryRollupHost();
  canSave = true;
  canCopy = true;
  canPrint = true;
  /** What a reader finds in the output. */
  asRead: (loaded: LoadedReport) => LoadedReport = (loaded) => loaded;
  /** What happens during reading. */
  whileReading: (signal: AbortSignal | undefined) => Promise<void> = () => Promise.resolve();
  #unmount: () => void = () => undefined;

  async mount(options: Partial<PaneOptions> = {}): Promise<void> {
    const element = document.createElement('div');
    document.body.append(element);
    await act(async () => {
      this.#unmount = mountPane(element, { session: this.session, services: this.services, ...options });
      await settled();
    });
  }

  async start(): Promise<void> {
    await act(() => this.session.start());
  }

  /** A workbook with the three tables, followed by the session and shown by the pane. */
  async open(totals: TotalsKind = 'formula', options: Partial<PaneOptions> = {}): Promise<void> {
    await this.session.start();
    await insertTables(this.session, { agency: '示例县档案局', year: 2024, totals });
    await this.mount(options);
  }

  /** A workbook with this report and typed totals, followed by the session and shown by the pane. */
  async openWith(report: Report, options: Partial<PaneOptions> = {}): Promise<void> {
    await this.insert(report);
    await this.workbook.saveSetting('totals', 'typed');
    await this.session.start();
    await this.mount(options);
  }

  async insert(report: Report): Promise<void> {
    await this.workbook.insert(...sheetsOfReport(report));
  }

  openZeros(options: Partial<PaneOptions> = {}): Promise<void> {
    return this.openWith(uniformReport(0), options);
  }

  /** Types into a cell; the debounce has not passed yet. */
  async type(cell: CellId, content: string | number | null): Promise<void> {
    const place = await this.placeOf(cell);
    act(() => this.workbook.type(place, content));
  }

  async pass(milliseconds: number): Promise<void> {
    await act(() => this.clock.pass(milliseconds));
  }

  async select(cell: CellId): Promise<void> {
    const place = await this.placeOf(cell);
    act(() => this.workbook.select(place));
  }

  async placeOf(cell: CellId): Promise<SheetAddress> {
    const place = (await this.#places())(cell);
    if (place === undefined) throw new Error(`${cell} is not in the workbook`);
    return place;
  }

  /** Accessibility violations according to the rules of axe; colours need a real browser. */
  async accessibilityFaults(): Promise<readonly string[]> {
    const { violations } = await axe.run(document.body, {
      // The preview is a document without scripts; it is examined in a browser.
      iframes: false,
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }

  close(): void {
    act(() => this.#unmount());
    this.session.stop();
    cleanup();
    document.body.replaceChildren();
  }

  async #places(): Promise<(cell: CellId) => SheetAddress | undefined> {
    const sheets = await this.workbook.read();
    this.workbook.reads -= 1;
    const { addresses } = recogniseDocument(sheets.map((sheet) => sheet.grid));
    return (cell) => {
      const place = addresses.get(cell);
      const sheet = place === undefined ? undefined : sheets[place.grid]?.id;
      return place === undefined || sheet === undefined
        ? undefined
        : { sheet, row: place.row, column: place.column };
    };
  }
}
