import type { NumberContext } from './number-context';
import type { ClaimedQuantity } from './word-finder';

const others =
  /修改|修订|失效|审查|审核|清理|解读|公开|公布|发布|征求|草案|评估|起草|党|转发|其他|配套|梳理|上传|归集|集中|合法性/u;

/** A number of regulations or normative documents that were made, repealed or are in force. */
export function documentClaim(context: NumberContext): ClaimedQuantity | null {
  const { topic, pre, post, isSaidBehind, finder } = context;
  if (topic !== 'document' && topic !== 'regulation') return null;
  const words = isSaidBehind ? post : pre;
  // 规章、规范性文件 in one number, and kinds that the table has no column for.
  if (others.test(words.replace(/信息公开|政府公开/gu, ''))) return null;
  if (new Set(finder.topicsIn(words).map(({ of }) => of)).size > 1) return null;
  const hits = finder.documentsIn(words, topic);
  if (new Set(hits.map(({ of }) => of)).size !== 1) return null;
  return hits[0]?.of ?? null;
}
