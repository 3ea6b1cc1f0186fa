import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { AnnotatedTable } from './annotated-table';

const position = v.tuple([v.number(), v.number()]);
const line = v.object({
  file_name: v.string(),
  table_id: v.string(),
  table_array: v.array(v.array(v.string())),
  aggregation_annotations: v.array(
    v.object({ operator: v.string(), aggregator_index: position, aggregatee_indices: v.array(position) }),
  ),
});

/** The annotated tables in `validation.jsonl.gz` of a folder: one JSON object a line, as AggreCol publishes them. */
export const corpusTables = (folder: string): readonly AnnotatedTable[] =>
  gunzipSync(readFileSync(join(folder, 'validation.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => v.parse(line, JSON.parse(text)))
    .map(({ file_name, table_id, table_array, aggregation_annotations }) => ({
      name: `${file_name} / ${table_id}`,
      rows: table_array,
      relations: aggregation_annotations
        .filter(({ operator, aggregatee_indices }) => operator === 'Sum' && aggregatee_indices.length > 0)
        .map(({ aggregator_index, aggregatee_indices }) => ({
          total: aggregator_index,
          parts: aggregatee_indices,
          signs: aggregatee_indices.map(() => 1 as const),
        })),
    }));
