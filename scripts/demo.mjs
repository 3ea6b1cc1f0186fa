// The main job on real figures, live: read, check, fill in, export, and catching a wrong total. Everything uses the
// same `nianbao` command that users have.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { demoCounty } from './demo-county.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'dist/cli/nianbao.cjs');
const samples = join(root, 'assets/samples');
const target = join(root, 'nianbao-demo');
const show = (path) => relative(process.cwd(), path) || path;

buildIfStale('cli');
mkdirSync(target, { recursive: true });

const heading = (text) => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 60 - 2 * text.length))}`);

/** Runs one command, shows it with its output, and requires its exit code. */
function nianbao(expected, ...args) {
  console.log(`$ nianbao ${args.map((arg) => (arg.startsWith(root) ? show(arg) : arg)).join(' ')}`);
  const run = spawnSync(
    process.execPath,
    [command, ...args.map((arg) => (arg.startsWith(root) ? show(arg) : arg))],
    {
      encoding: 'utf8',
    },
  );
  process.stdout.write(run.stdout);
  process.stdout.write(run.stderr);
  if (run.status !== expected) {
    console.error(`意外的退出码 ${run.status}（应为 ${expected}）`);
    process.exit(1);
  }
}

const hongsibu = join(samples, 'hongsibu-keji-2024.txt');
const suqian = join(samples, 'suqian-2024.json');
const lastYear = join(samples, 'suqian-2023.json');
const out = (name) => join(target, name);

heading('一、红寺堡区科学技术局 2024：从文本读取');
nianbao(0, 'read', hongsibu);
nianbao(0, 'fill', hongsibu, '-o', out('红寺堡区科学技术局2024.xlsx'));
nianbao(0, 'check', out('红寺堡区科学技术局2024.xlsx'));

heading('二、宿迁市 2024：与上年核对、填表、导出');
nianbao(0, 'check', suqian, '--previous', lastYear);
nianbao(0, 'fill', suqian, '-o', out('宿迁市2024.xlsx'), '--totals', 'formula');
nianbao(0, 'export', out('宿迁市2024.xlsx'), '-o', out('宿迁市2024.docx'));
nianbao(0, 'export', out('宿迁市2024.xlsx'), '-o', out('宿迁市2024.html'));

heading('三、同一份数据，自然人“（七）总计”3440 误填为 3404');
const report = JSON.parse(readFileSync(suqian, 'utf8'));
report.cells['t3.r3.7.np'].value = 3404;
writeFileSync(out('宿迁市2024-有错.json'), JSON.stringify(report, null, 2));
nianbao(0, 'fill', out('宿迁市2024-有错.json'), '-o', out('宿迁市2024-有错.xlsx'));
nianbao(1, 'check', out('宿迁市2024-有错.xlsx'));
nianbao(1, 'export', out('宿迁市2024-有错.xlsx'), '-o', out('宿迁市2024-有错.docx'));

heading('四、来年：新建工作簿，上年结转自动预填');
nianbao(
  0,
  'new',
  '-o',
  out('宿迁市2025-空白.xlsx'),
  '--agency',
  '宿迁市人民政府',
  '--year',
  '2025',
  '--previous',
  suqian,
);

heading('五、测试县：汇总五个单位，一个未报，一个有错误，一个重复计入');
const members = demoCounty(out('测试县'));
const roll = [members.folder, '--list', members.list, '--year', '2025'];
nianbao(1, 'rollup', ...roll, '-o', out('测试县汇总-初稿.xlsx'), '--lists', out('测试县-退回'));
console.log('\n（公安局改正合计；县政府转办的 2 件从本级剔除）\n');
members.correct();
nianbao(0, 'rollup', ...roll, '--entries', members.entries, '-o', out('测试县汇总.xlsx'));
nianbao(0, 'export', out('测试县汇总.xlsx'), '-o', out('测试县汇总.docx'));

console.log(
  `\n文件都在 ${show(target)}：用 Excel、WPS 或 LibreOffice 打开 .xlsx 和 .docx，用浏览器打开 .html。`,
);
console.log('“宿迁市2024-有错.xlsx”中，不成立的勾稽关系会标红，不需要本工具。');
