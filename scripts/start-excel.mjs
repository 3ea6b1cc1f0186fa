// `npm run start:excel`: for developers with Excel on this machine. Creates a certificate, serves the add-in at the
// address in this repository's manifest, and opens Excel with it. The tools for that are Microsoft's and not among our
// dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { serveAddin } from './addin-server.mjs';
import { certificateCommand, developmentCertificate } from './development-certificate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shell = process.platform === 'win32';

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error(
    '这台电脑不能安装 Excel（需要 Windows 或 Mac）。可以用 npm start 打开网页版，或用 npm run serve 发布给别的电脑。',
  );
  console.error('There is no Excel for this system. Use npm start for the web edition, or npm run serve.');
  process.exit(1);
}

buildIfStale('addin');
if (developmentCertificate() === undefined) {
  console.log(
    '正在安装开发证书，系统会请您确认… Installing a certificate for development; confirm it when asked…',
  );
  spawnSync('npx', certificateCommand, { cwd: root, stdio: 'inherit', shell });
}
const tls = developmentCertificate();
if (tls === undefined) {
  console.error(
    '没有得到开发证书，请检查网络后重试。No certificate was made; check the network and try again.',
  );
  process.exit(1);
}
const server = await serveAddin({
  folder: fileURLToPath(new URL('../dist/addin', import.meta.url)),
  port: 5181,
  tls,
});
console.log(`${server.url}taskpane.html`);
// Not spawnSync: the server answers Excel meanwhile.
const excel = spawn(
  'npx',
  [
    '--yes',
    'office-addin-debugging@7.0.0',
    'start',
    'manifest.xml',
    'desktop',
    '--app',
    'excel',
    '--no-debug',
  ],
  { cwd: root, stdio: 'inherit', shell },
);
excel.on('exit', (code) => {
  if (code === 0) console.log('Excel 已打开（按 Ctrl+C 结束）。Excel is open (Ctrl+C ends).');
  else {
    console.error(
      '没有打开 Excel。请确认已安装 Excel，或按 docs/install-clerk.zh-CN.md 手工添加 manifest.xml；页面仍在发布。',
    );
    console.error(
      'Excel did not open. Is it installed? manifest.xml can be added by hand; the pages are still served.',
    );
  }
});
