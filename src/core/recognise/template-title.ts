import type { TitleLine } from './title-lines';
import { longestTitle } from './title-lines';

/** 格式模板 at the end of a title, with what precedes it; not the name of the official format itself. */
const templateTitle =
  /^(?!附|《|关于|中华人民共和国|印发)(.*政府信息公开(?:工作)?(?:年度)?(?:工作)?报告)[（(【]?((?:(?:填报|编制|参考|规定|统一)?(?:格式|模板|模版|范本|范文|样本|样式|样稿|空表|草稿|初稿|征求意见稿))+)[）)】]?$/u;

/** The lines among which the title is, and the words of a template that it ends with. */
interface WithoutTemplateWords {
  readonly lines: readonly TitleLine[];
  readonly words: string | null;
}

/** 某局2023年政府信息公开工作年度报告格式模板: the title is read without its last words. */
export function withoutTemplateWords(lines: readonly TitleLine[]): WithoutTemplateWords {
  for (const [index, { text }] of lines.entries()) {
    const [, title, words] = text.length > longestTitle ? [] : (templateTitle.exec(text) ?? []);
    if (title === undefined || words === undefined) continue;
    const cut = { text: title, isSeveral: false };
    return { lines: [...lines.slice(0, index), cut, ...lines.slice(index + 1)], words };
  }
  return { lines, words: null };
}
