import type { Finding } from '../check/finding';
import type { Note, NoteCode } from '../report/report';
import type { CellId, Edition, TableId } from '../statute/types';
import type { UnusableCode } from '../readers/unusable-file';
import type { TemplateErrorCode } from '../writers/template-error';
import { cellName, columnName, groupName, tableName } from './names';
import type { Detail, Say, Told } from './told';
import { firstNames, megabytes, reportsOf, ruleOf, subjectOf, text, told } from './told';

/** At most three cells by name, then how many there are. */
const listOf = (edition: Edition, cells: readonly CellId[]): string =>
  firstNames(edition, cells).join('、') + (cells.length > 3 ? `等 ${cells.length} 格` : '');

const subjectKinds = { row: '行', column: '列', item: '' } as const;

const bySubject = (edition: Edition, params: Finding['params']): string => {
  const subject = subjectOf(edition, params);
  return subject === null ? '' : `「${subject.name}」${subjectKinds[subject.kind]}`;
};

/** A line within a table that may have no label. */
const lineOf = (say: Say): string => `表内${say('row') === '' ? '有一行' : `「${say('row')}」行`}`;

const disputeTotal =
  (group: string) =>
  ({ edition, left, right, difference }: Told): string =>
    `「${groupName(edition, group)}」：四项结果合计 ${right}，总计填了 ${left}，相差 ${difference}。`;

/** One sentence for each rule, made from the figures of the finding. */
const broken: Readonly<Record<string, (told: Told) => string>> = {
  'V-INT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)}填的是“${say('found')}”，${
      { text: '不是数字', negative: '小于 0', fraction: '不是整数' }[say('problem')] ?? '不能用作件数'
    }。请改为${say('type') === 'change' ? '整数，减少填负数' : '不小于 0 的整数'}。`,
  'V-AMT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)}填的是“${say('found')}”，${
      say('problem') === 'negative' ? '小于 0' : '不是数字，或小数超过六位，或单位不是万元'
    }。请改为以万元为单位、不小于 0 的数。`,
  'V-BLANK': ({ finding, edition }) => {
    const { table, blanks, marked, marks } = finding.params;
    const parts = [
      ...(blanks === 0 ? [] : [`${text(blanks)} 格未填`]),
      ...(marked === 0 ? [] : [`${text(marked)} 格用“${text(marks)}”代替数字`]),
    ];
    return `${tableName(edition, text(table) as TableId)}有 ${parts.join('，')}。没有发生的请填 0。`;
  },
  'V-NUMTXT': ({ finding, edition, say }) =>
    say('note') === 'number.converted'
      ? `${listOf(edition, finding.cells)}印的是“${say('raw')}”，已换算为 ${say('value')} 万元，请核对。`
      : `${listOf(edition, finding.cells)}以文字形式书写（如“${say('example')}”），已按数字读取。`,
  'V-LABEL': ({ say, finding, edition }) => {
    const more = Number(finding.params['notes']) - 1;
    const others = more > 0 ? `，另有 ${more} 处名称与规定表样不同` : '';
    switch (say('note')) {
      case 'label.order':
        return `“${say('found')}”的次序与规定表样不同${others}。`;
      case 'header.unclear':
        return `${tableName(edition, say('table') as TableId)}的表头中没有找到“${say('missing')}”${others}。`;
      default:
        return `名称“${say('found')}”应为“${say('expected')}”${others}。`;
    }
  },
  'V-OLDFMT': ({ say }) =>
    `使用了 2019 年试行表样的栏目：${say('labels')}。2021 年起应使用国办公开办函〔2021〕30号的表样。`,
  'V-EXTRA': ({ finding, edition, say }) => {
    if (say('note') === 'cell.extra') return `「${say('row')}」多出数据：“${say('text')}”。`;
    if (say('note') === 'row.extra') return `${lineOf(say)}不属于规定表样，其中的数字：“${say('text')}”。`;
    return `${tableName(edition, say('table') as TableId)}${
      finding.params['all'] === 1
        ? '没有找到'
        : `缺少 ${say('missing')} 格：${listOf(edition, finding.cells)}`
    }。`;
  },
  'V-SECT': ({ say }) =>
    say('note') === 'section.order'
      ? `“${say('section')}”的位置不对，六个部分应依次排列。`
      : `缺少“${say('section')}”部分。`,
  'V-TITLE': ({ say }) => `标题缺少${say('missing')}。`,
  'V-FORMULA': ({ finding, edition }) =>
    `${listOf(edition, finding.cells)}原为公式合计，现为手填的数字，不再随明细变化。`,
  'V-UNIT': ({ say }) =>
    `收费金额 ${say('now')} 万元，超过上年（${say('before')} 万元）的 1000 倍，可能误按元填写。`,
  'T2-GZ0': ({ say }) =>
    `本机关没有规章制定权，「规章」应为 0，现填制发 ${say('issued')}、废止 ${say('repealed')}、现行有效 ${say('inforce')}。`,
  'T2-CAP': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：本年废止 ${say('repealed')}，多于上年现行有效 ${say('before')} + 本年制发 ${say('issued')}。`,
  'T2-STOCK': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：上年现行有效 ${say('before')} + 制发 ${say('issued')} − 废止 ${say('repealed')} = ${right}，现行有效填了 ${left}，相差 ${difference}。`,
  'T2-ISS': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：本年制发 ${say('issued')}，多于现行有效 ${say('now')} + 本年废止 ${say('repealed')}。`,
  'T2-YOY': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：本年 ${say('now')}，上年 ${say('before')}，变化较大，请核对。`,
  'T3-ROW': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：六类申请人合计 ${right}，总计填了 ${left}，相差 ${difference}。`,
  'T3-SUM': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：各办理结果合计 ${right}，“（七）总计”填了 ${left}，相差 ${difference}。`,
  'T3-BAL': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：新收 ${say('new')} + 上年结转 ${say('carriedOver')} = ${left}，办理 ${say('results')} + 结转下年 ${say('carriedForward')} = ${right}，相差 ${difference}。`,
  'T3-ONECOL': ({ edition, say }) =>
    `「${columnName(edition, say('over'))}」列多出 ${say('by')}、「${columnName(edition, say('under'))}」列少了 ${say('by')}，可能有 ${say('by')} 件申请的收与办记在了不同的申请人类型。`,
  'T3-CARRYTOT': ({ say, difference }) =>
    `上年结转总计填了 ${say('now')}，上年年报的结转下年度总计为 ${say('before')}，相差 ${difference}。`,
  'T3-CARRY': ({ edition, finding, say, difference }) =>
    `${bySubject(edition, finding.params)}：上年结转填了 ${say('now')}，上年年报的结转下年度为 ${say('before')}，相差 ${difference}。`,
  'T3-LATE': ({ say }) =>
    `结转下年度 ${say('carriedForward')} 件，超过本年新收 ${say('new')} 件的五分之一，请核对有无逾期未答复。`,
  'T3-OTHER': ({ say }) =>
    `“其他处理 3.其他” ${say('other')} 件，超过办理总计 ${say('results')} 件的 30%，应在正文说明。`,
  'T3-SECRET': ({ say }) => `“属于国家秘密”填了 ${say('now')} 件；乡镇、街道等一般不产生国家秘密，请核对。`,
  'T3-YOY': ({ say }) => `本年新收 ${say('now')} 件，上年 ${say('before')} 件，变化较大，请核对。`,
  'T4-REV': disputeTotal('rev'),
  'T4-DIR': disputeTotal('dir'),
  'T4-POST': disputeTotal('post'),
  'T4-PRE': ({ say }) =>
    `“未经复议直接起诉”有 ${say('now')} 件；2024 年起不服不予公开须先申请复议，请确认这些案件属于其他争议。`,
  'T4-ORIGIN': ({ say, right }) =>
    `“复议后起诉”有 ${say('now')} 件，多于本年已审结复议与上年复议之和 ${right} 件。`,
  'T4-RATIO': ({ left, right }) => `复议与直接起诉共 ${left} 件，多于两年办理的申请 ${right} 件，请核对。`,
  'T4-NOREQ': ({ left }) => `表三没有收到和办理申请，表四却有 ${left} 件复议或诉讼，请核对。`,
  'T4-PEND': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：总计 ${say('now')} 件，少于上年尚未审结的 ${say('before')} 件，请核对统计口径。`,
};

/** A finding as one sentence: what is wrong, where, and by how much. */
export function findingText(finding: Finding, edition: Edition): string {
  const title = ruleOf(finding, edition)?.title ?? finding.ruleId;
  const { said, before } = finding.params;
  if (said !== undefined) return text(said);
  if (finding.status === 'undecided') {
    const unknown =
      before === undefined
        ? listOf(edition, finding.cells)
        : `上年年报的「${cellName(edition, text(before) as CellId)}」`;
    return `${bySubject(edition, finding.params)}未能判定“${title}”：${unknown}未填或不是有效数字。`;
  }
  return broken[finding.ruleId]?.(told(finding, edition)) ?? `${title}。`;
}

const rowsOf = (say: Say): string =>
  say('rows') === '1' ? `「${say('row')}」行` : `「${say('row')}」等 ${say('rows')} 行`;

const noteTexts: Readonly<Record<NoteCode, (say: Say, note: Note, edition: Edition) => string>> = {
  'number.normalised': (say) =>
    `有 ${say('count')} 格以文字形式书写数字（如“${say('example')}”），已按数字读取。`,
  'number.converted': (say, note, edition) =>
    `${listOf(edition, note.cells)}印的是“${say('raw')}”，已换算为 ${say('value')} 万元。`,
  'label.variant': (say) => `名称“${say('found')}”应为“${say('expected')}”，已按后者读取。`,
  'label.order': (say) => `“${say('found')}”的次序与规定表样不同，已按名称读取。`,
  'header.unclear': (say, _, edition) =>
    `${tableName(edition, say('table') as TableId)}的表头中没有找到“${say('missing')}”，数字是按先后顺序读取的，请逐格核对。`,
  'row.extra': (say) => `${lineOf(say)}不属于规定表样，数字“${say('text')}”没有读取。`,
  'format.outdated': (say) => `含有 2019 年试行表样的栏目：${say('labels')}。`,
  'cell.extra': (say) => `${rowsOf(say)}多出数据（如“${say('text')}”），规定表样没有对应的格，没有读取。`,
  'row.shifted': (say) => `${rowsOf(say)}的数字与表头没有对齐，已按先后顺序读取。`,
  'row.divided': (say) =>
    `${rowsOf(say)}的数字连在一起（如“${say('text')}”），已按勾稽关系拆分：只有一种拆法成立，请核对。`,
  'row.unplaced': (say) =>
    `「${say('row')}」行的数字“${say('text')}”无法确定属于哪一列，没有读取，请手工填写。`,
  'row.unread': (say) => `找到${rowsOf(say)}的名称，但旁边没有可以读取的数字。`,
  'table.missing': (say, _, edition) => `没有找到${tableName(edition, say('table') as TableId)}。`,
  'table.repeated': (say, _, edition) => `${tableName(edition, say('table') as TableId)}出现了不止一次。`,
  'section.missing': (say) => `没有找到“${say('section')}”部分。`,
  'section.order': (say) => `“${say('section')}”的位置不对。`,
  'title.incomplete': (say) => `标题缺少${say('missing')}。`,
  'formula.overwritten': (_, note, edition) => `${listOf(edition, note.cells)}不是公式，而其他合计是公式。`,
  'page.unread': (say) => `第 ${say('pages')} 页是图片，上面的文字和数字没有读取，请对照原件查看。`,
  'text.recognised': (say) =>
    `第 ${say('pages')} 页的文字是从图片中识别出来的（OCR），可能有错字错数，请与原件逐格核对。`,
  'other.told': (say) => say('said'),
  'formula.uncalculated': (_, note, edition) =>
    `${listOf(edition, note.cells)}的公式没有保存计算结果，请用表格软件打开、重算并保存后再读取。`,
};

/** A note as one sentence. */
export const noteText = (note: Note, edition: Edition): string =>
  note.params['said'] === undefined
    ? noteTexts[note.code]((key) => text(note.params[key]), note, edition)
    : text(note.params['said']);

export const severityNames = { error: '错误', warning: '警告', info: '提示' } as const;
export const statusNames = { broken: '不成立', undecided: '未能判定' } as const;

/** 1. 甲局 2024 年（工作表 表二、表三）；2. … */
const listOfReports = (detail: Detail): string =>
  reportsOf(detail)
    .map(([agency = '', year = '', sheets = ''], index) => {
      const name = `${agency === '' ? '未识别机关' : agency} ${year === '' ? '未识别年度' : `${year} 年`}`;
      return `${index + 1}. ${name}${sheets === '' ? '' : `（工作表“${sheets}”）`}`;
    })
    .join('；');

const unusable: Readonly<Record<UnusableCode, (detail: Detail) => string>> = {
  empty: () => '文件是空的。请确认选对了文件。',
  tooLarge: ({ bytes, limit }) =>
    `文件有 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限。请删去图片等无关内容后重试。`,
  unknownKind: () => '认不出这是什么文件。请用 .xlsx 工作簿、.docx 文档、网页、文本或本工具导出的 .json。',
  encrypted: () => '文件设有打开密码。请用表格软件打开，取消密码并另存后重试。',
  legacyXls: () => '这是很旧的 .xls 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后重试。',
  binaryXlsb: () =>
    '这是二进制工作簿 .xlsb，暂不能读取。请用 Excel 打开，在“另存为”中选择“Excel 工作簿 (*.xlsx)”后重试。',
  openDocument: () =>
    '这是 OpenDocument 文件（.ods 或 .odt），暂不能读取。请用 LibreOffice、Excel 或 WPS 打开，另存为 .xlsx 后重试。',
  legacyOle: () => '这是旧版 Office 文档（如 .doc、.wps）。请另存为 .docx 后重试。',
  damagedPdf: () =>
    '这份 PDF 已损坏，数字不可信，没有读取。请重新获取该文件，或用 PDF 软件打开，核对后另存。',
  encryptedPdf: () =>
    '这份 PDF 设有打开密码。请用密码打开后另存为不加密的 PDF，或改用年报的 Word、网页版本。',
  scannedPdf: ({ pages, all }) =>
    `这份 PDF ${text(all) === '1' ? '各页' : `第 ${text(pages)} 页`}是图片，没有文字可读。请先用 OCR 软件识别并核对，或照着图片录入；本工具不猜测图片中的数字。`,
  unmappedFonts: () =>
    '这份 PDF 的字体没有注明各字形是什么字，读出来会是乱码，没有读取。请改用年报的 Word、网页版本，或重新导出 PDF。',
  tooManyPages: ({ pages, limit }) =>
    `这份 PDF 有 ${text(pages)} 页，超过 ${text(limit)} 页的上限。请只保留年报所在的页后重试。`,
  takesTooLong: ({ seconds }) =>
    `读取超过 ${text(seconds)} 秒，已停止。文件可能过于复杂或已损坏，请只保留年报所在的页，或改用 Word、网页版本。`,
  textAsXlsx: () => '扩展名是 .xlsx，内容却是纯文本。请把扩展名改为 .txt，或另存为真正的 .xlsx 工作簿。',
  htmlAsXlsx: () => '扩展名是 .xlsx，内容却是网页。请用表格软件打开，另存为真正的 .xlsx 工作簿。',
  notAWorkbook: () => '这是压缩包，但里面不是工作簿。请先解压，再选择其中的 .xlsx 文件。',
  truncated: () => '文件不完整，末尾缺失，可能没有下载或复制完。请重新获取该文件。',
  damaged: ({ part }) =>
    `文件已损坏${part === undefined ? '' : `（${text(part)}）`}，数字不可信，没有读取。请重新获取该文件，或用表格软件修复后另存。`,
  duplicateEntry: ({ name }) =>
    `文件内部有两个同名的部分（${text(name)}），不同软件会读到不同的数字，没有读取。请用表格软件打开后另存。`,
  tooManyEntries: ({ entries, limit }) =>
    `文件内部有 ${text(entries)} 个部分，超过 ${text(limit)} 个的上限，不像正常的工作簿，没有读取。`,
  unpacksTooLarge: () => '文件解压后过大，超过一份年报所需，没有读取。请只保留三张表所在的工作表后另存。',
  tooComplex: () =>
    '网页或文档的内容过多、嵌套过深，超过一份年报所需，没有读取。请只把三张表复制到新的文档或工作簿后重试。',
  encoding: () => '认不出文本的编码。请另存为 UTF-8 编码的文本后重试。',
  noTable: () =>
    '没有找到年度报告的任何一张表。请确认文件中有“一、本年新收政府信息公开申请数量”等规定的项目名称。',
  severalReports: (detail) =>
    detail['count'] === undefined
      ? '文件中有不止一份年报的表格，又无法确定哪些属于同一份，没有读取。请只保留一份后重试。'
      : `文件中有 ${text(detail['count'])} 份年报：${listOfReports(detail)}。请只保留一份后重试；在命令行也可以用“--index 序号”选择。`,
  noSuchReport: (detail) =>
    `文件中没有第 ${text(detail['index'])} 份年报，只有 ${text(detail['count'])} 份：${listOfReports(detail)}。请用其中的序号。`,
  badJson: ({ where }) =>
    `不是本工具能用的 JSON（${text(where)} 处不符合约定）。请使用 read --json 或 export 写出的文件。`,
};

/** Why a file cannot be used and what to do, as sentences. */
export const unusableText = (code: UnusableCode, detail: Detail): string => unusable[code](detail);

const template: Readonly<Record<TemplateErrorCode, (detail: Detail) => string>> = {
  notADocx: () => '模板不是 Word 文档（.docx）。请用 Word 或 WPS 另存为 .docx。',
  unknownTag: ({ tags }) => `模板中有不认识的占位符：${text(tags)}。请改正或删去。`,
  unbalancedTag: ({ tags }) =>
    `模板中的占位符括号不成对${tags === undefined ? '' : `：${text(tags)}`}。请检查花括号。`,
  tableNotAlone: ({ tags }) => `表格占位符应单独成段：${text(tags)}。请把它放在自己的段落中。`,
  wrongKindOfTag: ({ tags }) => `占位符写法不对：${text(tags)}。表格写作 {@表二}，文字写作 {机关全称}。`,
  noTable: () => '模板中没有 {@表二}、{@表三}、{@表四} 任何一个占位符，数据没有地方放。',
  unusable: () => '模板无法使用。请用 Word 或 WPS 打开，另存后重试。',
};

/** Why a report template cannot be filled, as sentences. */
export const templateText = (code: TemplateErrorCode, detail: Detail): string => template[code](detail);

/** The editions before the current one are read, never written. */
export const outdatedFormText = (edition: Edition): string =>
  `这是 ${edition.id} 年试行表样（${edition.notice}），只用于读取和比较，不能据此写出新的表格。`;

/** Formula totals would change printed figures. */
export const totalsDifferText = (cells: readonly CellId[], edition: Edition): string =>
  `${listOf(edition, cells)}的合计与明细不符，改用公式会改变原数，没有写入。请先改正，或用 --totals typed 照原样写入。`;

/** The remark in a file that was exported although it is broken. */
export const exportedWithErrorsText = (errors: number, undecided: number): string =>
  `注意：导出时校核未通过（错误 ${errors}，未能判定 ${undecided}），请勿直接发布。`;

/** The remark that keeps the figures of a collapsed row （六）. */
export const collapsedRowRemark = (figures: readonly string[]): string =>
  `原表“（六）其他处理”合并为一行，没有分项，请补填分项。原数据：${figures.join('；')}。`;

/** What to do with a report in an older edition. */
export const conversionOfferText = (): string =>
  '加 --convert 可把口径相同的数字转入现行表样，其余留空并逐项列出；请确认这正是要做的。';

/** The remark that keeps the figures of an older edition for which the form has no cell. */
export const leftOutRemark = (figures: readonly string[], edition: Edition): string =>
  `由 ${edition.id} 年试行表样转入。下列各格在现行表样中没有对应的格，没有填入，请按现行口径补填：${figures.join('；')}。`;

/** The remark about figures that were taken over although the rules of counting changed around them. */
export const toReviewRemark = (cells: readonly string[], edition: Edition): string =>
  `下列各格照 ${edition.id} 年试行表样的原数填入，请按现行口径核对：${cells.join('；')}。`;
