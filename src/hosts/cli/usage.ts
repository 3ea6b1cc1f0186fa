import { agencyKinds, agencyLevels } from '../../core/statute/agencies';
import { editionIds, editions, newestEdition } from '../../core/statute/editions';

/** A call that the command line cannot understand; the message is shown with a pointer to `--help`. */
export class UsageError extends Error {}

/** Seconds that reading a costly file may take where nothing else is said. */
export const usualTimeLimit = 10;

const list = (items: readonly { readonly id: string; readonly label: string }[]): string =>
  items.map(({ id, label }) => `${id}（${label}）`).join('、');

/** The forms that `--convert` takes over from. */
const outdatedForms = editionIds
  .filter((id) => id !== newestEdition)
  .map((id) => editions[id].name)
  .join('、');

const indexOption = `  --index 序号         文件中有几份年报时读第几份，从 1 开始；不加时列出有哪几份`;
const timeOption = `  --time-limit 秒数    读取一个较大的文件最多用多久，默认 ${usualTimeLimit} 秒，超过就停止，退出码为 2；PDF 最多 10 秒`;
const readingHelp = `${indexOption}
${timeOption}`;
const previousOption = (use: string) => `  --previous 文件      上年年报；${use}
  --previous-index 序号  上年年报的文件中有几份时用第几份`;
const profileOptions = `  --agency-kind K      机关类型：${list(agencyKinds)}
  --agency-level L     机关层级：${list(agencyLevels)}`;

export const commandHelp: Readonly<Record<string, string>> = {
  read: `用法：nianbao read 文件 [--index 序号] [--json]

识别文件中的三张表，显示读到的数据和说明。可读 .xlsx、.xls、.et、.docx、.html、.pdf、文本，以及本工具写出的 .json、.csv。

${readingHelp}
  --json               以 JSON 输出每一格的数据和读取说明`,
  check: `用法：nianbao check 文件... [--index 序号] [--previous 文件] [--json]

按校核规则检查一份或多份年报，逐条说明哪里不对、相差多少，并建议哪一格应改为多少。有错误时退出码为 1。
只看表格看不出来的差错：两整行连同合计互相填反，新收与上年结转整行互相填反，各列和总计都记错了同一行，全部数字同比例缩放。

${indexOption}
${previousOption('用于核对上年结转、现行有效等')}
${profileOptions}
${timeOption}
  --json               以 JSON 输出`,
  new: `用法：nianbao new -o 文件.xlsx --agency 机关全称 --year 年度 [--totals formula|typed] [--arrangement separate|stacked] [--previous 文件]

新建一个空白工作簿：三张官方表样，带公式、数据验证和条件格式。

  -o, --output 文件    写到哪里
  --agency 机关全称
  --year 年度          报告的是哪一年，如 2025
  --totals 方式        合计：formula（公式，默认）或 typed（手填）
  --arrangement 方式   separate（每表一张工作表，默认）或 stacked（三张表放在一张工作表）
${previousOption('“上年结转”按其“结转下年度”预填')}
${profileOptions}
${timeOption}`,
  fill: `用法：nianbao fill 文件 -o 文件.xlsx [--index 序号] [--convert] [--totals typed|formula] [--arrangement separate|stacked]

把读到的数据填入官方表样的工作簿。合计默认照原样写入（typed）；用 formula 时，只要有合计与明细不符就拒绝。

  -o, --output 文件    写到哪里
${readingHelp}
  --convert            ${outdatedForms}：把口径相同的数字转入现行表样，其余留空，并连同原数列在附注中
  --totals 方式        合计：typed（照原样，默认）或 formula（公式）
  --arrangement 方式   separate（每表一张工作表，默认）或 stacked（三张表放在一张工作表）`,
  export: `用法：nianbao export 文件 -o 文件.docx|.html|.json|.csv [--sections tables|report] [--template 模板.docx] [--text 文件] [--allow-errors]

导出数据部分或整份报告。先校核，有错误时拒绝，除非加 --allow-errors（文件中会注明）；写好后读回，逐格核对一致才写入。

  -o, --output 文件    写到哪里；格式由扩展名决定
  --sections 部分      tables（二、三、四部分，默认）或 report（整份报告，六个部分）
  --template 模板      自己的 Word 报告模板，写法见 docs/template.zh-CN.md；没有占位符的，如上年年报，替换其中的三张表
  --text 文件          正文取自另一份年报；不加时用文件自带的正文（工作簿中在“文字”里写的）
${readingHelp}
${previousOption('用于校核')}
${profileOptions}
  --allow-errors       有错误也导出`,
  template: `用法：nianbao template -o 模板.docx [--sections tables|report]
      nianbao template 模板.docx

写出内置的 Word 报告模板，供修改后使用；或检查自己的模板，逐处指出不认识、写错和缺少的占位符。

  -o, --output 文件    写到哪里
  --sections 部分      tables（二、三、四部分，默认）或 report（整份报告）`,
  checklist: `用法：nianbao checklist 文件 -o 清单.html|.docx [--previous 文件]

写出校核清单：规则版本、逐表结果、发现的问题，以及工作簿中保存的情况说明和审签记录。

  -o, --output 文件    写到哪里；格式由扩展名决定
${readingHelp}
${previousOption('用于校核')}
${profileOptions}`,
};

export const generalHelp = `nianbao：政府信息公开工作年度报告三张表的填报、校核与导出

用法：nianbao 命令 [参数]

  read     识别文件中的三张表
  check    校核
  new      新建空白工作簿
  fill     把读到的数据填入官方表样
  export   导出 Word、网页、JSON、CSV：数据部分或整份报告
  template 写出内置的 Word 报告模板，或检查自己的模板
  checklist 写出校核清单

nianbao 命令 --help 显示各命令的用法。nianbao --version 显示版本。
退出码：0 正常；1 校核有错误；2 输入无法使用；3 程序内部错误。`;
