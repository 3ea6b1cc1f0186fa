/**
 * Sentences suggested for the report itself: Chinese in every interface language, like the report. Figures are inserted
 * as references, so that they follow the tables. This project's wording.
 */

/** A name and the reference to its figure. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: string;
}

const list = (figures: readonly NamedFigure[], unit: string): string =>
  figures.map(({ name, figure }) => `${name}${figure}${unit}`).join('、');

/** The end of a sentence that lists the parts of a number. */
const madeOf = (figures: readonly NamedFigure[], unit: string): string =>
  figures.length === 0 ? '' : `，其中${list(figures, unit)}`;

export const leadSentences = (about: {
  readonly notice: string;
  readonly parts: readonly string[];
  readonly year: string;
  readonly agency: string;
  readonly gap: string;
}): string =>
  [
    `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和国务院办公厅规定的政府信息公开工作年度报告格式（${about.notice}），编制本报告。报告由${about.parts.slice(0, -1).join('，')}和${about.parts.at(-1) ?? ''}${['', '一', '两', '三', '四', '五', '六'][about.parts.length] ?? about.parts.length}个部分组成，所列数据的统计期限为${about.year}年1月1日至12月31日。`,
    `本报告电子版可在${about.gap}下载。对本报告如有疑问，请与${about.agency}联系（地址：${about.gap}，电话：${about.gap}）。`,
  ].join('\n');

export const channelSentence = (year: string, sum: string, channels: readonly NamedFigure[]): string =>
  `${year}年，主动公开政府信息${sum}条${madeOf(channels, '条')}。`;

export const noRequests = (year: string): string =>
  `${year}年，未收到政府信息公开申请，也没有上年结转的申请。`;

/** The start of the sentence about requests. */
export const requestsReceived = (received: string): string => `新收政府信息公开申请${received}件`;

export const requestSentences = (figures: {
  readonly year: string;
  readonly received: string;
  readonly carriedOver: string;
  readonly answered: string;
  readonly carriedForward: string;
  readonly outcomes: readonly NamedFigure[];
}): string =>
  `${figures.year}年，${requestsReceived(figures.received)}，上年结转${figures.carriedOver}件。本年度办结${figures.answered}件${madeOf(figures.outcomes, '件')}。结转下年度继续办理${figures.carriedForward}件。`;

export const noDisputes = (year: string): string =>
  `${year}年，未发生因政府信息公开工作被申请行政复议、被提起行政诉讼的情况。`;

/** One kind of dispute: the number and the outcomes. Null if there were none. */
export interface Disputes {
  readonly all: string;
  readonly outcomes: readonly NamedFigure[];
}

export const reviewed = (all: string): string => `因政府信息公开工作被申请行政复议${all}件`;
export const sued = (all: string): string => `因政府信息公开工作被提起行政诉讼${all}件`;

export const notReviewed = '未被申请政府信息公开行政复议';
export const notSued = '未被提起政府信息公开行政诉讼';

export const disputeSentences = (year: string, reviews: Disputes | null, lawsuits: Disputes | null): string =>
  `${year}年，${
    reviews === null ? notReviewed : `${reviewed(reviews.all)}${madeOf(reviews.outcomes, '件')}`
  }；${lawsuits === null ? notSued : `${sued(lawsuits.all)}${madeOf(lawsuits.outcomes, '件')}`}。`;

export const noNewRules = (year: string): string => `${year}年，未制发、未废止行政规范性文件`;

/** The start of the sentence about documents if there were any. */
export const rulesIssued = (issued: string): string => `制发行政规范性文件${issued}件`;

export const noRules = '没有现行有效的行政规范性文件';

export const ruleSentence = (
  year: string,
  changes: { readonly issued: string; readonly repealed: string } | null,
  inForce: string | null,
): string =>
  `${changes === null ? noNewRules(year) : `${year}年，${rulesIssued(changes.issued)}，废止${changes.repealed}件`}，截至12月31日${
    inForce === null ? noRules : `现行有效${inForce}件`
  }。`;

export const noFee = (year: string): string => `${year}年，未收取政府信息公开信息处理费。`;

export const feeSentence = (year: string, gap: string): string =>
  `${year}年，依照《政府信息公开信息处理费管理办法》发出收费通知${gap}件，通知收费金额${gap}元，实际收取信息处理费${gap}元。`;
