// What the pane's actions cost in Excel: round trips, actions, bytes. Counted by the test host under Microsoft's
// library; these are counts, so they are the same on every machine.
import { recogniseDocument } from '../src/core/recognise/recognise';
import { editions } from '../src/core/statute/editions';
import { openExcelWorkbook } from '../src/workbook/excel/excel-workbook';
import { planWorksheets } from '../src/workbook/plan/plan-worksheet';
import { startExcel } from '../tests/excel-host/start-excel';
import { uniformReport } from '../tests/fixtures/reports';
import type { Figure } from './report/figures';
import { give } from './report/give';

const excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
const report = uniformReport(0);
const edition = editions[report.edition];
const mark = {
  edition: report.edition,
  year: report.year,
  agency: report.agency,
  totals: 'formula',
} as const;
const plans = planWorksheets({ report, edition, totals: 'formula' });
/** Events come after the response; what they trigger belongs to the action. */
const arrived = () => new Promise((resolve) => setTimeout(resolve, 30));

const { host } = excel.open();
const figures: Figure[] = [];
/** Counts what an action costs. The goal is how many round trips it may take. */
async function count<T>(name: string, most: number, act: () => Promise<T>): Promise<T> {
  await arrived();
  host.forget();
  const result = await act();
  await arrived();
  const { syncs, actions, writes } = host.counts;
  const bytes = host.requests.reduce(
    (sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes,
    0,
  );
  console.log(`  ${name}: ${actions} actions, ${writes} of them writes`);
  figures.push(
    { name: `${name}: round trips`, unit: 'count', value: syncs, goal: { atMost: most } },
    { name: `${name}: sent and received`, unit: 'bytes', value: bytes },
  );
  return result;
}

const port = await count('open the pane', 1, () => openExcelWorkbook());
await count('insert one table', 3, () => port.insert(plans.slice(0, 1), mark));
await count('insert three tables', 3, () => port.insert(plans, mark));
const sheets = await count('check while typing', 1, () => port.read());
const { addresses } = recogniseDocument(sheets.slice(-3).map(({ grid }) => grid));
const found = addresses.get('t3.r1.np');
const sheet = found === undefined ? undefined : sheets.slice(-3)[found.grid];
if (found === undefined || sheet === undefined) throw new Error('the tables are not in the workbook');
const place = { sheet: sheet.id, row: found.row, column: found.column };
await count('show a cell', 1, () => port.reveal(place));
await count('write a cell', 2, () => port.write([{ ...place, content: 0 }]));
await count('read what is stored', 1, () => port.setting('totals'));
await count('store a setting', 4, () => port.saveSetting('totals', 'formula'));
give({ figures });
await port.close();
process.exit(0);
