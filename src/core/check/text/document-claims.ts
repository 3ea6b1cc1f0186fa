import { textQuantities } from '../../statute/2021/text-quantities';
import type { ClaimedQuantity } from './claims';
import { cueFinder } from './find-cues';
import type { NumberContext } from './number-context';
import { topicsIn } from './topics';

const topics: readonly string[] = ['document', 'regulation'];

const cuesIn = new Map(
  topics.map((topic) => [
    topic,
    cueFinder(
      new Map(
        textQuantities.flatMap((one) =>
          one.topic === topic ? one.cues.map((cue) => [cue, one] as const) : [],
        ),
      ),
    ),
  ]),
);

const others =
  /修改|修订|失效|审查|审核|清理|解读|公开|公布|发布|征求|草案|评估|起草|党|转发|其他|配套|梳理|上传|归集|集中|合法性/u;

/** A number of regulations or normative documents that were made, repealed or are in force. */
export function documentClaim(context: NumberContext): ClaimedQuantity | null {
  const { topic, pre, post, isSaidBehind } = context;
  if (topic === null || !topics.includes(topic)) return null;
  const words = isSaidBehind ? post : pre;
  // 规章、规范性文件 in one number, and what the table has no column for.
  if (others.test(words.replace(/信息公开|政府公开/gu, ''))) return null;
  if (new Set(topicsIn(words).map((hit) => hit.topic)).size > 1) return null;
  const hits = cuesIn.get(topic)?.(words) ?? [];
  if (new Set(hits.map(({ of }) => of)).size !== 1) return null;
  return hits[0]?.of ?? null;
}
