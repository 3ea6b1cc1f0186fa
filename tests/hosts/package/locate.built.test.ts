import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildIfStale } from '../../../scripts/build-if-stale.mjs';

/** How another program uses the package, for a table that is not from the report. */
const program = `
  import { locate } from 'nianbao/locate';
  const cell = (id, value, weight = 1) => ({ id, value, weight, isSigned: false });
  const parts = locate({
    cells: [cell('apples', 12, Infinity), cell('pears', 12), cell('fruit', 33, Infinity)],
    rules: [{
      id: 'sum',
      constant: 0,
      terms: [{ cell: 'apples', k: 1 }, { cell: 'pears', k: 1 }, { cell: 'fruit', k: -1 }],
    }],
  });
  console.log(JSON.stringify(parts[0].repairs[0].changes));
`;

it('is exported from the package for tables of any kind', () => {
  buildIfStale('locate');
  const printed = execFileSync('node', ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toMatchObject([{ cell: 'pears', from: 12, to: 21, cause: 'exchangedDigits' }]);
});
