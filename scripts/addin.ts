// `npm run addin -- --origin URL [--office self|global|21vianet] [--web URL]`: everything an office publishes for
// Excel, in dist/addin, with a manifest containing its address.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { officeSources } from './addin-policy.mjs';
import { manifestProblems } from './manifest/manifest-problems';
import { manifestVersion, stampManifest } from './manifest/stamp-manifest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/addin');

/** Exits with a message in both languages. */
function fail(chinese: string, english: string): never {
  console.error(`${chinese}\n${english}`);
  process.exit(1);
}

function options(): { readonly origin: string; readonly office: string; readonly web: string } {
  try {
    const { values } = parseArgs({
      options: { origin: { type: 'string' }, office: { type: 'string' }, web: { type: 'string' } },
    });
    return { origin: values.origin ?? '', office: values.office ?? 'self', web: values.web ?? '' };
  } catch (error) {
    return fail(
      `有无法识别的选项：${(error as Error).message}`,
      `An option is not known. Options: --origin, --office, --web.`,
    );
  }
}

const { origin, office, web } = options();
if (origin === '')
  fail(
    '缺少 --origin：页面所在的 https 地址，例如 npm run addin -- --origin https://oa.example.gov.cn/nianbao',
    '--origin is missing: the https address of the pages.',
  );
if (!Object.hasOwn(officeSources, office))
  fail(
    `--office 只能是 ${Object.keys(officeSources).join('、')}，不能是 ${office}。`,
    `--office is one of ${Object.keys(officeSources).join(', ')}.`,
  );
if (web !== '' && !/^https?:\/\/[^"<>\s]+$/u.test(web))
  fail(`--web 应为网页版的 http(s) 地址：${web}`, '--web is the http(s) address of the web edition.');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
let manifest = '';
try {
  manifest = stampManifest(source, origin, version);
} catch {
  fail(
    `--origin 应为 https 地址，不带查询和锚点：${origin}`,
    '--origin is an https address without a query or a fragment.',
  );
}

console.log('正在构建… Building…');
const build = spawnSync(
  'npx',
  [
    ...[
      '--no-install',
      'webpack',
      '--mode',
      'production',
      '--config-name',
      'addin',
      '--stats',
      'errors-only',
    ],
    ...['--env', `office=${office}`, '--env', `web=${web}`],
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
);
if (build.status !== 0) fail('构建没有成功，原因见上。', 'The build failed; see above.');
writeFileSync(join(folder, 'manifest.xml'), manifest);

/** The icons that were really built; the address may include a folder. */
const problems = manifestProblems(manifest, manifestVersion(version), (path) => {
  const file = join(folder, 'icons', path.split('/').at(-1) ?? '');
  return existsSync(file) ? readFileSync(file) : undefined;
});
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) fail('清单有误，请不要发布。', 'The manifest is wrong: do not publish it.');

console.log(`
完成：dist/addin 里的全部文件放到 ${origin}
  清单  dist/addin/manifest.xml（版本 ${manifestVersion(version)}，已核对）
  office.js  ${office === 'self' ? '随页面一起存放（微软不提供支持，但内网可用）' : officeSources[office as keyof typeof officeSources]}
下一步见 docs/install-admin.zh-CN.md。
Done: publish all of dist/addin at that address; next steps in docs/install-admin.md.`);
