// npm runs this after an install in a clone (`prepare`), never for users of the package: it sets the pre-commit hook, which
// formats and lints what is staged. Does nothing in continuous integration, without a repository of its own (the
// library would look for one in the folders above), without development dependencies, or over a hook of somebody else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = 'scripts/git-hooks.json';

/** Where git looks for the hook; nothing if there is no git. */
function hookPath() {
  const git = spawnSync('git', ['rev-parse', '--git-path', 'hooks/pre-commit'], {
    cwd: root,
    encoding: 'utf8',
  });
  return git.status === 0 ? resolve(root, git.stdout.trim()) : undefined;
}

async function installHooks() {
  if (process.env.CI !== undefined || !existsSync(resolve(root, '.git'))) return;
  const path = hookPath();
  if (path === undefined) return;
  if (existsSync(path) && !readFileSync(path, 'utf8').includes('SIMPLE_GIT_HOOKS')) {
    console.error(
      `${path} is not ours and stays as it is; \`npx lint-staged\` formats and lints what is staged.`,
    );
    return;
  }
  const library = await import('simple-git-hooks').catch(() => undefined);
  await library?.default.setHooksFromConfig(root, ['', '', config]);
}

await installHooks();
