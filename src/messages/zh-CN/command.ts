import type { Severity } from '../../core/statute/types';
import { misleadingText } from './phrases';

/** Why the system did not read or write a file, by Node error code. */
const fileReasons = {
  ENOENT: '文件或文件夹不存在',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被其他程序打开',
  EBUSY: '文件正被其他程序打开',
  EISDIR: '这是一个文件夹',
  ELOOP: '符号链接循环，没有所指的文件',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOSPC: '磁盘空间不足',
  EROFS: '磁盘只读',
  ENAMETOOLONG: '文件名或路径过长，请改用较短的名称',
  ENXIO: '这不是可以读取的文件',
  EOPNOTSUPP: '这不是可以读取的文件',
} as const;

type FileReason = keyof typeof fileReasons;

const isFileReason = (code: string): code is FileReason => Object.hasOwn(fileReasons, code);

/** What is wrong with a call of the command. */
export const argumentTexts = {
  noCommand: (name: string) => `没有“${name}”这个命令。`,
  missing: (option: string, what: string) => `缺少参数 --${option}（${what}）。`,
  outputFile: '输出文件',
  agency: '机关全称',
  year: '年度',
  unknown: (option: string) => `无法识别的参数 ${option}。`,
  malformed: '参数写法不对：选项后面缺少值，或给开关加了值。',
  badIndex: (option: string, value: string) => `--${option} 应为从 1 开始的序号，现为“${value}”。`,
  badTimeLimit: (value: string) => `--time-limit 应为大于 0 的秒数，现为“${value}”。`,
  badYear: (first: number) => `--year 应为 ${first} 年以后的四位年度，如 2025。`,
  notOneOf: (option: string, allowed: readonly string[], value: string) =>
    `--${option} 只能是 ${allowed.join('、')}，现为“${value}”。`,
  noFile: '没有指定文件。',
  secondFile: (file: string) => `这个命令一次只处理一个文件，多出了“${file}”。`,
  superfluous: (files: readonly string[]) => `多出了“${files.join(' ')}”。`,
  indexOfSeveralFiles: '--index 只用于一个文件；多份年报请分别校核。',
  previousIndexAlone: '--previous-index 要与 --previous 一起使用。',
  templateOnlyForWord: '--template 只用于导出 .docx。',
  csvHasTablesOnly: '.csv 只有三张表，不能用 --sections report。',
  templateAndFile: '写出内置模板时不用指定文件；检查模板时不用 -o。',
  badExtension: (extensions: readonly string[], path: string) =>
    `输出文件的扩展名应为 ${extensions.map((name) => `.${name}`).join('、')}，现为“${path}”。`,
  outputIsInput: (path: string) => `输出不能与输入是同一个文件：“${path}”。`,
  /** Follows each of these. */
  seeHelp: '用 nianbao --help 查看用法。',
} as const;

/** About files, before and after processing. */
export const fileTexts = {
  reason: (code: string) => (isFileReason(code) ? fileReasons[code] : '系统拒绝了操作'),
  notRead: (path: string, reason: string) => `无法读取“${path}”：${reason}。`,
  notWritten: (path: string, reason: string) => `无法写入“${path}”：${reason}。`,
  noFolder: '文件夹不存在',
  folder: fileReasons.EISDIR,
  notAFile: '它是设备或管道，不是普通文件',
  readOnly: '文件是只读的；请换一个文件名，或先取消只读',
  about: (path: string, sentence: string) => `${path}：${sentence}`,
  remark: (sentence: string) => `· ${sentence}`,
  /** On a terminal, while a file takes long. */
  waiting: '正在读取和校核，按 Ctrl+C 可停止…',
  written: (path: string) => `已写入 ${path}。`,
  internalError: '程序内部错误，没有写入任何文件。请把所用的文件和命令报告给开发者。',
} as const;

/** About last year's report. */
export const previousTexts = {
  wrongYear: (file: string, found: number, thisYear: number) =>
    `“${file}”是 ${found} 年的年报，不是 ${thisYear} 年的上年年报（${thisYear - 1} 年）。`,
  otherAgency: (previous: string, now: string) => `注意：上年年报的机关是“${previous}”，本年是“${now}”。`,
} as const;

/** The result of `read`. */
export const readCommandTexts = {
  agency: (name: string | null) => `机关：${name ?? '未识别'}`,
  year: (year: number | null) => `年度：${year ?? '未识别'}`,
  format: (edition: string, notice: string) => `格式：${edition}（${notice}）`,
  cells: (all: number, numbers: number, blanks: number, invalid: number) =>
    `数据：${all} 格，其中数字 ${numbers}、空白 ${blanks}、无法读取 ${invalid}`,
  narrative: (sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]) =>
    `正文：${sections.map(({ heading, paragraphs }) => `“${heading}”${paragraphs.length} 段`).join('，')}`,
} as const;

/** The result of `check`, for human readers. */
export const checkCommandTexts = {
  finding: (severity: string, ruleId: string, sentence: string) => `[${severity}] ${ruleId} ${sentence}`,
  repair: (suggestion: string, sentence: string) => `[${suggestion}] ${sentence}`,
  summary: (
    file: string,
    { agency, year }: { readonly agency: string | null; readonly year: number | null },
    { error, warning, info, undecided }: Readonly<Record<Severity | 'undecided', number>>,
  ) => {
    const verdict = error + warning + undecided === 0 ? '通过' : '未通过';
    return `${file}：${agency ?? ''}${year === null ? '' : `${year}年`} ${verdict}（错误 ${error}，警告 ${warning}，提示 ${info}，无法核对 ${undecided}）`;
  },
} as const;

/** After `new`. */
export const newCommandTexts = {
  carriedOver: (path: string, cells: number) => `已写入 ${path}，“上年结转”已按上年年报预填 ${cells} 格。`,
} as const;

/** Why an export is not read back like it was written, as far as that is known. */
interface ReadBackCause {
  readonly isOfficeTemplate: boolean;
  /** The paragraph that is the reason. */
  readonly paragraph: string | null;
}

const whatNext = ({ isOfficeTemplate, paragraph }: ReadBackCause): string => {
  if (paragraph !== null) return misleadingText(paragraph);
  return isOfficeTemplate
    ? '请检查所用模板中三张表的占位符是否齐全、有没有重复。'
    : '请换一种格式，并向软件提供方反映。';
};

/** The outcome of `export`. */
export const exportCommandTexts = {
  noText: (file: string) => `“${file}”中没有读到“一、总体情况”等部分的文字，--text 应为含正文的年报。`,
  refused: (errors: number, undecided: number) =>
    `校核未通过（错误 ${errors}，无法核对 ${undecided}），没有导出。改正后重试，或加 --allow-errors 照原样导出。`,
  /** @param cells the first ones that differ, by name */
  misread: (same: number, all: number, path: string, cells: readonly string[], cause: ReadBackCause) =>
    `导出的内容读回后与原数据不一致（${same}/${all}），没有写入“${path}”。不一致的有：${cells.join('；')}。${whatNext(cause)}`,
  /** @param refusal why our reader refuses the file, as a sentence */
  unreadable: (path: string, refusal: string | null, cause: ReadBackCause) => {
    const known = cause.paragraph === null ? refusal : null;
    const next = known !== null && !cause.isOfficeTemplate ? '' : whatNext(cause);
    return `导出的内容无法重新读取，没有写入“${path}”。${known ?? ''}${next}`;
  },
  textsMisread: (same: number, all: number, path: string) =>
    `导出的文字读回后与原文不一致（${same}/${all} 段），没有写入“${path}”。`,
  unmarked: '所用模板没有“{说明}”，文件中没有注明校核未通过等情况，请勿直接发布。',
  missing: (numerals: readonly string[]) =>
    `第${numerals.join('、')}部分没有文字，文件中印有“待补”字样，请补写后再发布。`,
  written: (path: string, same: number) => `已写入 ${path}。读回核对：${same}/${same} 一致。`,
} as const;

/** The findings of `template` about the office's own template. */
export const templateCheckTexts = {
  usable: (placeholders: readonly string[]) => `可以使用，占位符：${placeholders.join('、')}。`,
  notUsable: '还不能使用，请改正以上各处后再检查。',
  noPlaceholders: '没有占位符。导出时会这样放置：',
} as const;
