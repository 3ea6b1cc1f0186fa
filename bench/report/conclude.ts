import { renameSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { collect } from './collect';
import type { Collected } from './collect';
import { performanceDocument } from './document';
import type { Machine } from './machine';
import { partIds } from './parts';
import type { PartId } from './parts';

interface Run {
  readonly given: ReadonlyMap<PartId, unknown>;
  readonly machine: Machine;
  readonly version: string;
  readonly date: string;
  /** Where the document is written: only after a run of all parts without a fault, and only as a whole. */
  readonly path: string;
}

/** Ends a run of all parts: collects the results, and writes the document if there is no fault. */
export async function conclude({ given, path, ...about }: Run): Promise<Collected> {
  const collected = collect(partIds, given);
  if (collected.faults.length > 0) return collected;
  const document = performanceDocument({ results: collected.results, ...about });
  const text = await format(document, { ...(await resolveConfig(path)), parser: 'markdown' });
  const half = `${path}.half`;
  writeFileSync(half, text);
  renameSync(half, path);
  return collected;
}
