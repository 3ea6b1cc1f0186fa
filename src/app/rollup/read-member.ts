import { columnsOf } from '../../core/rollup/member-report';
import { loadTextCheck } from '../check-report';
import type { ReportSource } from '../import/load-report';
import { loadSource } from '../import/load-report';
import { refusalIn } from '../task-refusal';
import type { SettledOutcome } from './read-many';

/**
 * Reads the report of a member as columns. Its text is checked here, and goes no further. A file that cannot be used is
 * an outcome, not an error.
 *
 * @param file as messages name it
 * @param hash SHA-256 of the bytes
 */
export async function readMember(source: ReportSource, file: string, hash: string): Promise<SettledOutcome> {
  try {
    const { report, rollup } = await loadSource(source);
    if (rollup !== undefined) return { kind: 'refused', hash, reason: { code: 'isRollup' } };
    const { edition, year, agency, profile, notes, narrative } = report;
    const checkTexts = narrative === undefined ? null : await loadTextCheck([edition]);
    return {
      kind: 'read',
      report: {
        file,
        hash,
        edition,
        year,
        agency,
        ...(profile === undefined ? {} : { profile }),
        ...columnsOf(report),
        notes,
        textFindings: checkTexts?.(report, {}) ?? [],
      },
    };
  } catch (error) {
    const refused = refusalIn(error);
    if (refused?.kind !== 'unusable') throw error;
    return { kind: 'refused', hash, reason: refused.refusal };
  }
}
