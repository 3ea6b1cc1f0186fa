import { byteMutations, repacked, textMutations } from '../../../tests/files/fuzz/mutations';
import type { HostileFile } from '../hostile-file';
import { sampleFiles } from '../sample-files';

const zipped: ReadonlySet<string> = new Set(['xlsx', 'docx']);

/** Damaged copies of harmless files of every kind: cut off, with flipped and moved bytes, and with changed markup. */
export const damaged: readonly HostileFile[] = Object.entries(sampleFiles).flatMap(([extension, write]) =>
  [
    ...byteMutations,
    ...(zipped.has(extension)
      ? [repacked(textMutations), repacked(byteMutations)]
      : textMutations.slice(0, 2)),
  ].map((mutation, at): HostileFile => ({
    kind: 'damaged',
    what: `.${extension}, change ${at + 1}`,
    name: `年报.${extension}`,
    content: async (random) => mutation(await write(), random),
  })),
);
