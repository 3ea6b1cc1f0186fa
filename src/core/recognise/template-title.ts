import type { Line } from './lines';

/** 格式模板 at the end of a title, with what precedes it; not the name of the official format itself. */
const templateTitle =
  /^(?!附|《|关于|中华人民共和国|印发)(.*政府信息公开(?:工作)?(?:年度)?(?:工作)?报告)[（(【]?((?:(?:填报|编制|参考|规定|统一)?(?:格式|模板|模版|范本|范文|样本|样式|样稿|空表|草稿|初稿|征求意见稿))+)[）)】]?$/u;

const longestTitle = 80;

/** A document's lines for finding the title, and the words of a template that its title ends with. */
export interface WithoutTemplateWords {
  readonly lines: readonly Line[];
  readonly words: string | null;
}

/** 某局2023年政府信息公开工作年度报告格式模板: the title is read without its last words. */
export function withoutTemplateWords(lines: readonly Line[]): WithoutTemplateWords {
  for (const [index, line] of lines.entries()) {
    const [place, second] = line.places;
    if (place === undefined || second !== undefined || place.text.length > longestTitle) continue;
    const [, title, words] = templateTitle.exec(place.text.replace(/\s+/gu, '')) ?? [];
    if (title === undefined || words === undefined) continue;
    const cut = { ...line, places: [{ ...place, text: title }] };
    return { lines: [...lines.slice(0, index), cut, ...lines.slice(index + 1)], words };
  }
  return { lines, words: null };
}
