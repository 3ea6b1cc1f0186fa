// What the pane's actions cost in Excel: round trips, actions, bytes. Counted by the test host under Microsoft's
// library; these are counts, so they are the same on every machine. The third part of `npm run bench`.
import { recogniseDocument } from '../src/core/recognise/recognise';
import { editions } from '../src/core/statute/editions';
import { openExcelWorkbook } from '../src/workbook/excel/excel-workbook';
import { planWorksheets } from '../src/workbook/plan/plan-worksheet';
import { startExcel } from '../tests/excel-host/start-excel';
import { uniformReport } from '../tests/fixtures/reports';

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
const rows: string[] = [];
async function count<T>(name: string, act: () => Promise<T>): Promise<T> {
  await arrived();
  host.forget();
  const result = await act();
  await arrived();
  const { syncs, actions, writes } = host.counts;
  const bytes = (key: 'requestBytes' | 'responseBytes') =>
    host.requests.reduce((sum, request) => sum + request[key], 0);
  const kilo = (size: number) => `${(size / 1024).toFixed(1)} kB`;
  // Chinese characters take two columns.
  const width = name.length + (name.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
  rows.push(
    `${name}${' '.repeat(Math.max(1, 34 - width))}${String(syncs).padStart(4)}${String(actions).padStart(8)}` +
      `${String(writes).padStart(8)}${kilo(bytes('requestBytes')).padStart(12)}${kilo(bytes('responseBytes')).padStart(12)}`,
  );
  return result;
}

const port = await count('打开窗格，跟随工作簿', () => openExcelWorkbook());
await count('插入一张表', () => port.insert(plans.slice(0, 1), mark));
await count('插入三张表', () => port.insert(plans, mark));
const sheets = await count('边填边校核：读一次', () => port.read());
const { addresses } = recogniseDocument(sheets.slice(-3).map(({ grid }) => grid));
const found = addresses.get('t3.r1.np');
const sheet = found === undefined ? undefined : sheets.slice(-3)[found.grid];
if (found === undefined || sheet === undefined) throw new Error('the tables are not in the workbook');
const place = { sheet: sheet.id, row: found.row, column: found.column };
await count('定位到一格', () => port.reveal(place));
await count('写一格', () => port.write([{ ...place, content: 0 }]));
await count('读取随工作簿保存的内容', () => port.setting('totals'));
await count('保存一项内容', () => port.saveSetting('totals', 'formula'));
console.log(
  `\nExcel 加载项：每项操作向 Excel 发出的请求\n${' '.repeat(34)}往返    动作    写入        发出        收到`,
);
console.log(rows.join('\n'));
await port.close();
process.exit(0);
