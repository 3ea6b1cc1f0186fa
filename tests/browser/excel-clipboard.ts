import type { Page } from 'playwright-core';

/** A cell as Excel puts it on the clipboard: its displayed text and the number behind it. */
export type CopiedCell = string | { readonly text: string; readonly span: number; readonly rows: number };

/** The HTML that Excel puts on the clipboard: styles in the head, mso properties, comments around the selection. */
export function excelHtml(rows: readonly (readonly CopiedCell[])[]): string {
  const cell = (content: CopiedCell, row: number): string => {
    const {
      text,
      span,
      rows: down,
    } = typeof content === 'string' ? { text: content, span: 1, rows: 1 } : content;
    const spans = `${span > 1 ? ` colspan=${span}` : ''}${down > 1 ? ` rowspan=${down}` : ''}`;
    const isNumber = /^[\d,.]+$/u.test(text);
    const value = isNumber && text.includes(',') ? ` x:num="${text.replaceAll(',', '')}"` : '';
    return `  <td${spans} height=19 class=xl${65 + (row % 2)} ${isNumber ? `align=right${value}` : ''} style='height:14.4pt;width:54pt;border-top:none'>${text === '' ? '&nbsp;' : text}</td>\r\n`;
  };
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";}
@page {margin:.75in .7in .75in .7in; mso-header-margin:.3in; mso-footer-margin:.3in;}
tr {mso-height-source:auto; mso-ruby-visibility:none;}
td {padding-top:1px; padding-right:1px; padding-left:1px; mso-ignore:padding; color:black; font-size:11.0pt; font-weight:400; font-style:normal; text-decoration:none; font-family:等线; mso-generic-font-family:auto; mso-font-charset:134; mso-number-format:General; text-align:general; vertical-align:middle; border:none; mso-background-source:auto; mso-pattern:auto; white-space:nowrap; mso-rotate:0;}
.xl65 {mso-number-format:"\\#\\,\\#\\#0"; font-family:仿宋; font-size:16.0pt;}
.xl66 {mso-number-format:"\\@"; background:yellow; mso-pattern:black none;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=504 style='border-collapse:collapse;width:378pt'>
<!--StartFragment-->
 <col width=72 span=7 style='width:54pt'>
${rows.map((cells, row) => ` <tr height=19 style='height:14.4pt'>\r\n${cells.map((content) => cell(content, row)).join('')} </tr>\r\n`).join('')}<!--EndFragment-->
</table>
</body>
</html>`;
}

/** The plain text that Excel puts on the clipboard alongside the HTML. */
export const excelText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.join('\t')}\r\n`).join('');

/** Copies like another program, without the sanitising of `navigator.clipboard.write`. */
export async function copyElsewhere(page: Page, parts: Readonly<Record<string, string>>): Promise<void> {
  const other = await page.context().newPage();
  await other.goto('about:blank');
  await other.evaluate((given) => {
    addEventListener('copy', (event) => {
      event.preventDefault();
      for (const [type, text] of Object.entries(given)) event.clipboardData?.setData(type, text);
    });
  }, parts);
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
}
