/** What `charts` prints. */
export const chartCommandTexts = {
  noInput: '没有指定文件夹或文件。',
  noFiles: (folder: string) => `“${folder}”中没有文件。`,
  refused: (file: string, reason: string) => `“${file}”：${reason}`,
  moreFiles: (count: number) => `另有 ${count} 个文件未能读取。`,
  nothing: '没有一份可以画的年报，没有写入任何文件。',
  noneOf: (agency: string) => `没有“${agency}”的年报，没有写入任何文件。`,
  sameYear: (year: number, files: readonly string[]) =>
    `${year} 年有 ${files.length} 份数字不同的年报：${files.join('、')}。请用 --without 写明不用的文件，再运行一次。`,
  otherAgency: (agency: string, files: readonly string[], main: string) =>
    `${files.slice(0, 5).join('、')}${files.length > 5 ? `等 ${files.length} 个文件` : ''}是“${agency}”的年报，其余是“${main}”的。`,
  chooseAgency: '请用 --agency 写明画哪个机关；同一机关改过名的，把几个名称都写上，用逗号分开。',
  leftOut: (agency: string, count: number) => `没有画“${agency}”的 ${count} 份年报。`,
  badYears: (value: string) => `--years 应为一个年度或起止年度，如 2020-2024，现为“${value}”。`,
  badPanels: (allowed: readonly string[], value: string) =>
    `--panels 只能是 ${allowed.join('、')}，用逗号分开，或 all，现为“${value}”。`,
  badCell: (value: string) =>
    `--cell 写的“${value}”不是一格的名称。请写成“表.项目.栏目”，如 表三.新收.总计。`,
  onlyForSets: '--cell 和报送情况、单位排序、各单位历年只用于汇总的长表（rollup --set 写出的文件夹）。',
  notForSets: '给出汇总的长表时，不能再给其他文件或文件夹，也不用 --agency 和 --without。',
  notFound: (file: string) => `--without 写的“${file}”不在所给的文件中。`,
  noFont:
    '这台机器没有中文字体，.png 和 .docx 中的字会成为空框，没有写入。请安装中文字体，或用 --font 指定字体文件（.ttf、.otf、.ttc）；也可改写 .html 或 .svg。',
  badFont: (file: string) =>
    `“${file}”读不出，或不是有汉字的字体，没有写入。请换一个 .ttf、.otf 或 .ttc 文件。`,
  ofOthers: (files: readonly string[], count: number) =>
    `图解没有画其他机关的年报：${files.join('、')}${count > files.length ? `等 ${count} 个文件` : ''}。`,
  severalOf: (year: number, files: readonly string[]) =>
    `${year} 年有 ${files.length} 份数字不同的年报：${files.join('、')}。没有写入，请在 --other-years 中只留一份。`,
  noOtherYears: '--other-years 中没有一份可以画的年报，没有写入任何文件。',
  onlyForWord: '--charts 和 --other-years 只用于导出 .docx。',
  noFirstSection:
    '图解放在第一部分的文字之后，请加 --sections report；或者用 --template 指定写有 {图解} 的模板。',
  undrawn: '图解没有画成，文件中没有图：读到的年报没有年度。请在标题中写明年度，再导出一次。',
  unplaced: '所用模板没有“{图解}”，也没有“{第一部分}”，图解没有放入。请在模板中写上“{图解}”，单独成段。',
  noRaster:
    '写 .png 和 .docx，或在 Word 报告中放图解，要先安装 @resvg/resvg-js：npm install -g @resvg/resvg-js（与 nianbao 装在同一处）。不安装时可用 charts 写 .html 或 .svg。',
} as const;
