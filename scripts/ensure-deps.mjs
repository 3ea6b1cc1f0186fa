// Installs the dependencies if they are missing or the lock file changed, so that `npm start` and `npm test` work on a
// fresh clone. Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.installed-lock`;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node 20.19 或更高版本，当前为 ${process.versions.node}。请从 nodejs.org 安装后重试。`);
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== lock) {
  console.error('正在安装依赖（只需一次）… Installing dependencies (once)…');
  // Building and testing need all development dependencies, even if NODE_ENV is production.
  // No package needs its install script (docs/adr/0030-moving-dependencies.md); without them our `prepare` does not run either.
  // Users could act on no warning: pdf.js asks for Node 22, though the build used here runs on 20.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--include=dev', ...quiet], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('依赖安装失败。请检查网络或 npm 镜像设置后重试。Installing the dependencies failed.');
    process.exit(1);
  }
  spawnSync(process.execPath, [`${root}scripts/install-hooks.mjs`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, lock);
}
