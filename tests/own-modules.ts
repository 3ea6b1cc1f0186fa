import { readFileSync } from 'node:fs';
import { afterAll, expect, vi } from 'vitest';

// Runs before each test file. Files share the modules that are loaded already; one that replaces a module loads its own,
// and leaves nothing of that to the next.

const { testPath } = expect.getState();
if (testPath === undefined) throw new Error('no test file');
if (/\bvi\.mock\(/u.test(readFileSync(testPath, 'utf8'))) {
  vi.resetModules();
  afterAll(() => void vi.resetModules());
}
