import { canonicalJson } from '../sign-off/canonical-json';
import { fingerprint } from '../sign-off/fingerprint';
import type { RolledUp } from './roll-up-files';

/**
 * SHA-256 of everything that the totals of a roll-up depend on: the files that count, whose they are, and the entries. It
 * does not depend on the order in which files came. Null where it cannot be computed.
 */
export const rollupFingerprint = ({ rollup, request }: RolledUp): Promise<string | null> =>
  fingerprint(
    canonicalJson({
      year: request.year,
      scope: request.scope,
      parent: rollup.parent.agency,
      rows: rollup.rows.map(({ agency, report }) => [agency.id, report.hash]),
      due: rollup.assigned.due.map(({ id }) => id),
      entries: rollup.entries,
    }),
  );
