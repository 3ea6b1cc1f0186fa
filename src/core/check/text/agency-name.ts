/** Whether a name is that of a government, or of a body that governs a zone; their reports cover their whole area. */
export const isGovernment = (agency: string | null): boolean =>
  agency !== null &&
  /(?:人民政府|管理委员会|管委会|实验区|开发区|[省市县区州盟旗])(?:（.*）)?$/u.test(agency) &&
  !/[局委办厅]$/u.test(agency);

const bodyKind =
  /委员会|办公室|管理局|分局|局|(?<!大)厅|街道|镇|乡|(?<!为|务|以|围绕)中心(?!工作|任务|大局|城|思想|环节)|法院|检察院|政府(?!信息|网|门户|公报|规章|采购|投资|部门)/gu;

/** Longer than any name within running text. */
const longestName = 16;

/** The bodies that words name, such as 县教育局, each with words before it: where a name begins is not certain. */
export function bodiesIn(words: string): readonly string[] {
  let last = 0;
  return [...words.matchAll(bodyKind)].map(({ 0: kind, index }) => {
    const end = index + kind.length;
    const start = Math.max(last, end - longestName);
    last = end;
    return words.slice(start, end);
  });
}

/** Characters after which a name can begin. */
const beforeName = /[^\u4e00-\u9fff]|[年度月日来内间底止我本该全各由向对给被经在至到从和与及的是其共计据]/u;
const area = /[省市县区州盟旗镇乡国]/gu;
/** What a name leaves out at its end: 清河镇, 市发改委. */
const leftOut = /^(?:人民政府|政府|办事处|员会)?(?:（.*）)?$/u;

/**
 * Where the agency's own name begins in words that end with the name of a body: in full, or shortened as in running
 * text, such as 县水务局, 水务局, 县局, 市发改委. Null if another body is named, such as that of another level.
 */
export function ownNameStart(words: string, agency: string): number | null {
  let at = agency.length;
  let start = words.length;
  while (start > 0) {
    const found = at === 0 ? -1 : agency.lastIndexOf(words.charAt(start - 1), at - 1);
    if (found < 0 || (start === words.length && !leftOut.test(agency.slice(found + 1)))) break;
    at = found;
    start -= 1;
  }
  // A character of the words before, such as 年 or 收, can occur in the name by chance.
  for (let from = start; from < words.length; from += 1) if (isNameFrom(words, from, agency)) return from;
  return null;
}

function isNameFrom(words: string, from: number, agency: string): boolean {
  if (from > 0 && !beforeName.test(words.charAt(from - 1))) return false;
  const name = words.slice(from);
  if (name.length === 1) return from === 0;
  // 市统计局 is not 某市某区统计局.
  const level = name.slice(0, -1).match(area)?.at(-1);
  return level === undefined || level === agency.slice(0, -1).match(area)?.at(-1);
}

/** Words without the agency's own name in any of its short forms; all of them if the agency is unknown. */
export function withoutNameOf(words: string, agency: string | null): string {
  if (agency === null) return words;
  for (let end = words.length; end > 1; end -= 1) {
    const from = Math.max(0, end - longestName);
    const start = ownNameStart(words.slice(from, end), agency);
    if (start !== null && end - from - start > 1) return words.slice(0, from + start) + words.slice(end);
  }
  return words;
}
