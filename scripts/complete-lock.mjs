// Run after every change of dependencies. Some registries have only the native parts for their platform, and npm then
// omits the others from the lock file: `npm ci` refuses such a file, and other platforms would lack those parts. This
// adds what is missing, with the checksum that the registry states and the platform given by the name, and removes
// download addresses. It also drops library parts that are not needed here.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** os, cpu and libc of a native part such as `@oxc-parser/binding-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.split(/[/-]/u);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : '';
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc !== '' ? { libc: [libc] } : {}) };
}

/** The checksum of a package by the registry; without it `npm ci` would install whatever it gets. */
function integrityOf(name, version) {
  const { stdout } = spawnSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const integrity = stdout.trim();
  if (/^sha512-[\w+/]+=*$/u.test(integrity)) return integrity;
  console.error(`${name}@${version}: the registry states no checksum; the lock file is unchanged.`);
  return process.exit(1);
}

// A native canvas for drawing PDF pages; only their text is read.
const unneeded = /^(?:@napi-rs\/canvas.*|node-readable-to-web-readable-stream)$/u;
for (const [key, entry] of Object.entries(lock.packages)) {
  if (unneeded.test(key.replace(/^.*node_modules\//u, ''))) delete lock.packages[key];
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (unneeded.test(name)) delete entry.optionalDependencies[name];
}

for (const entry of Object.values(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] !== undefined || platform === undefined || !/^\d/u.test(version)) continue;
    lock.packages[key] = {
      version,
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...platform,
    };
    console.log(`+ ${name}@${version}`);
  }
}
for (const [key, entry] of Object.entries(lock.packages)) {
  if (key === '' || entry.link === true || entry.integrity !== undefined) continue;
  const { version, ...rest } = entry;
  lock.packages[key] = {
    version,
    integrity: integrityOf(key.replace(/^.*node_modules\//u, ''), version),
    ...rest,
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
