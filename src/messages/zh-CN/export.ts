import type { ReportScope } from '../../core/report/printed-report';
import type { Edition } from '../../core/statute/types';
import { misleadingText } from './phrases';
import type { UnresolvedCounts } from './unresolved';
import { unresolved } from './unresolved';

/** What the user can do about an export that was read back wrongly or not at all. */
const whatNext = (isOfficeTemplate: boolean, paragraph: string | null): string =>
  paragraph !== null
    ? misleadingText(paragraph)
    : isOfficeTemplate
      ? '请检查模板是否缺少表格，或同一张表出现两次；也可以改用内置模板。'
      : '请换一种格式，并向软件提供方反映。';

/** How the exported content compares with the workbook. */
interface ExportProof {
  readonly all: number;
  readonly paragraphs: { readonly same: number; readonly all: number };
  /** Sections without text, by their numerals. */
  readonly missing: readonly string[];
  readonly isTablesOnly: boolean;
  /** The template has no slot for the remark that the report did not pass the check. */
  readonly isUnmarked: boolean;
  /** What became of the report in pictures. */
  readonly picture: 'none' | 'placed' | 'undrawn' | 'unplaced';
}

const pictures: Readonly<Record<ExportProof['picture'], readonly string[]>> = {
  none: [],
  placed: ['图解已放入，带替代文字。'],
  undrawn: [
    '图解没有画成，文件中没有图。请确认年报有年度再导出；仍不成功时，可在“历年对比”里把图解存成图片，插入 Word。',
  ],
  unplaced: ['所用模板没有“{图解}”，也没有“{第一部分}”，图解没有放入。请在模板中写上“{图解}”，单独成段。'],
};

/** The export, from choosing the content to the outcome. */
export const exportTexts = {
  title: '导出',
  charts: '历年对比和图解',
  chartsHint: '与其他年度的年报对照，画成图，可存成一页图解。',
  showCharts: '历年对比',
  content: '内容',
  templateDecides: 'Word 文件的内容由所选模板决定；预览仍是内置版式。',
  contents: { tables: '数据部分（二、三、四）', report: '整份报告（六个部分）' } satisfies Record<
    ReportScope,
    string
  >,
  /** @param numerals of the sections of the whole report that have no text yet */
  lacking: (numerals: readonly string[]) =>
    `第${numerals.join('、')}部分还没有文字，导出的报告里会标出【第${numerals[0] ?? ''}部分待补】。可以先到“文字”里写好再导出。`,
  withPicture: '在第一部分后放入图解（Word）',
  withPictureHint: '画哪些图、哪几年，在下面的“历年对比”里选。模板有“{图解}”的，总是放在那里。',
  files: '存成文件',
  formats: {
    docx: 'Word 文档',
    html: '网页（整页）',
    xlsx: '数据表（Excel）',
    json: 'JSON',
    csv: 'CSV',
  },
  set: '导出全套',
  setHint:
    '一次导出 Word、网页、数据表和校核清单，放在一个压缩包里。要连同文字草稿和审签记录存下来接着填的，请用“保存”。',
  exportedSet: (name: string, files: readonly string[]) => `已导出：${name}，内有 ${files.join('、')}。`,
  setName: (agency: string, year: string) => `${agency}${year === '' ? '' : `${year}年`}年报全套`,
  copies: '复制',
  flavours: { word: '复制到 Word/WPS', portal: '复制到网站编辑器', source: '复制源代码（网站用）' },
  /** Shown if the pane runs in a program that rarely allows files to be saved. */
  copiesFirst: '当前的表格软件往往不能从窗格保存文件，也不能打印，请先用“复制”或“写入新工作表”。',
  paper: '打印',
  print: '打印或存为 PDF',
  printHint: '需要 PDF 的，请在打印窗口中选择“另存为 PDF”。A4 纸，带页码，表三不跨页。',
  /** In a pane, the print window may be squeezed into it. */
  printNarrow: '打印窗口会挤在窗格里，看不到按钮时请把窗格拉宽。',
  noPageNumbers: '这个浏览器不会自动加页码。需要页码时，请在打印窗口勾选“页眉和页脚”，或换用较新的浏览器。',
  preview: '预览',
  previewFailed: '预览没有生成，仍可导出。',
  nothing: '工作簿里还没有年报表格，没有可导出的内容。请先到“填报”插入三张表。',
  refused: (counts: UnresolvedCounts) => `校核未通过：${unresolved(counts)}，没有导出。请先到“校核”改正。`,
  anyway: '仍要导出',
  anywayHint: '文件中会注明校核未通过。',
  stages: {
    checking: '正在读取并校核工作簿…',
    writing: '正在生成…',
    comparing: '正在重新读取，与工作簿逐格核对…',
  },
  cancelled: '已取消，没有导出。',

  exported: (name: string) => `已导出：${name}`,
  copied: {
    word: '已复制，请到 Word 或 WPS 中粘贴。',
    portal: '已复制，请到网站编辑器中粘贴。',
    source: '已复制网页的源代码，请在网站编辑器的“源代码”视图中粘贴。',
  },
  printed: '已交给打印窗口。',
  inserted: (sheet: string) => `已写入新工作表“${sheet}”，请按其第一行的说明使用。`,
  /** What was compared, and what the export lacks. */
  proof: ({
    all,
    paragraphs,
    missing,
    isTablesOnly,
    isUnmarked,
    picture,
  }: ExportProof): readonly string[] => [
    `已重新读取核对，${all}/${all} 格与工作簿一致${paragraphs.all === 0 ? '' : `，文字 ${paragraphs.same}/${paragraphs.all} 段一致`}。`,
    ...(paragraphs.same < paragraphs.all
      ? [`所用模板没有写出其余 ${paragraphs.all - paragraphs.same} 段文字，请对照“文字”查看。`]
      : []),
    ...(missing.length === 0
      ? []
      : [`第${missing.join('、')}部分没有文字，文件中已标出“待补”，发布前请补上。`]),
    ...(isTablesOnly ? ['这种格式只含数据部分，不含报告文字。'] : []),
    ...(isUnmarked ? ['所用模板没有“{说明}”，文件中没有注明校核未通过等情况，请勿直接发布。'] : []),
    ...pictures[picture],
  ],

  /**
   * @param cells the first ones that differ, by name
   * @param paragraph the reason, if it is one
   */
  misread: (
    same: number,
    all: number,
    cells: readonly string[],
    isOfficeTemplate: boolean,
    paragraph: string | null,
  ) =>
    `生成的内容重新读取后只有 ${same}/${all} 格与工作簿一致，没有导出。不一致的有：${cells.join('；')}。${whatNext(isOfficeTemplate, paragraph)}`,
  textsMisread: (same: number, all: number) =>
    `生成的内容重新读取后只有 ${same}/${all} 段文字与原文一致，没有导出。请换一种格式，并向软件提供方反映。`,
  /**
   * @param refusal why our reader refuses it, as a sentence
   * @param paragraph the reason, if it is one
   */
  unreadable: (refusal: string | null, isOfficeTemplate: boolean, paragraph: string | null) => {
    const what = isOfficeTemplate ? '用所选模板生成的文件' : '生成的内容';
    return `${what}不能重新读取核对，没有导出。${refusal ?? ''}${whatNext(isOfficeTemplate, paragraph)}`;
  },
  notSaved: '当前环境不能保存文件，可以改用：',
  notCopied: '剪贴板不可用，可以改用下面的办法。',
  notPrinted: '当前环境不能打印。请改存为“网页（整页）”，用浏览器打开后打印，页面是一样的：',
  notInserted: '没有写入新工作表。请手工复制下面的文字。',
  /** The program cannot know whether a file arrived, or whether a print window can be used. */
  unseen: {
    exported: '没有看到文件？有的表格软件不能从窗格保存文件，可以改用：',
    printed: '没有看到打印窗口，或看不到其中的按钮？请把窗格拉宽再试，也可以改用：',
  },
  /** The label above the buttons for alternatives. */
  otherWays: '其他办法',
  insteadSheet: '写入新工作表',
  copyByHand: '下面的文字已选中，请按 Ctrl+C（Mac 按 ⌘C）复制，再到目标程序中粘贴。',
  textToCopy: '要复制的文字',
  failed: '导出没有完成。请重试；仍不成功时请换一种格式。',
  unread: '未能读取工作簿，没有导出。请先结束正在编辑的单元格，然后重试。',
  differs: (same: number, all: number) =>
    `导出期间工作簿的数字有改动，只有 ${same}/${all} 格一致，没有导出。请重新导出。`,
  outdated: (form: Edition) =>
    `这是 ${form.name}，只能导出 Excel、JSON 或 CSV，或者打印，不能导出为 Word 或网页。`,
  /** The name of a file without its extension. */
  fileName: (agency: string, year: string, sections: ReportScope, format: string) =>
    `${agency}${year === '' ? '' : `${year}年`}${sections === 'report' ? '政府信息公开工作年度报告' : format === 'xlsx' ? '年报数据表' : '年报数据'}`,
  /** A new sheet with the HTML source of the page, and its first row. */
  sheet: {
    name: '网页源代码',
    hint: '复制下面各行，粘贴到记事本，存成扩展名为 .html 的文件（编码选 UTF-8），即可用浏览器或 Word 打开。用完可删除本工作表。',
  },
};
export type ExportTexts = typeof exportTexts;
