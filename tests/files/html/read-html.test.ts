import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../fixtures/read-files';
import { pageLimits } from '../../../src/files/html/parse-page';
import { readHtml, readHtmlText } from '../../../src/files/html/read-html';
import { writeHtml } from '../../../src/files/html/write-html';
import { rowsOf } from '../../fixtures/grids';
import { consistentReports } from '../../fixtures/reports';
import { sampleReport } from '../sample-report';
import { codeOf } from '../xlsx/workbook-file';

const grids = (html: string) => readHtmlText(html).grids;
const read = (html: string) => grids(html).map(rowsOf);
/** The only cell of a row next to another, so that its table is a data table. */
const textOfCell = (html: string) => read(`<table><tr><td>甲</td><td>${html}</td></tr></table>`)[0]?.[0]?.[1];
const spans = (html: string) =>
  grids(html)[0]?.cells.map((cell) => [cell.content, cell.row, cell.column, cell.rowSpan, cell.columnSpan]);

describe('readHtmlText: tables', () => {
  it('positions cells by their spans, also without tbody and end tags', () => {
    expect(spans('<table><tr><td rowspan=2>甲<td colspan="2">乙<tr><td>1<th>2</table>')).toEqual([
      ['甲', 0, 0, 2, 1],
      ['乙', 0, 1, 1, 2],
      ['1', 1, 1, 1, 1],
      ['2', 1, 2, 1, 1],
    ]);
  });

  it('puts the head first and the foot last, and confines cells to their group', () => {
    const html =
      '<table><tfoot><tr><td>丙<td>3</tfoot><tbody><tr><td rowspan=9>乙<td>2</tbody><thead><tr><td>甲<td>1</thead></table>';
    expect(spans(html)).toEqual([
      ['甲', 0, 0, 1, 1],
      ['1', 0, 1, 1, 1],
      ['乙', 1, 0, 1, 1],
      ['2', 1, 1, 1, 1],
      ['丙', 2, 0, 1, 1],
      ['3', 2, 1, 1, 1],
    ]);
  });

  it('extends a rowspan of 0 to the end, caps spans, and reads invalid ones as 1', () => {
    expect(
      spans('<table><tr><td rowspan=0>甲<td colspan=99999>乙<tr><td colspan=-3>1<td rowspan=x>2</table>'),
    ).toEqual([
      ['甲', 0, 0, 2, 1],
      ['乙', 0, 1, 1, 1000],
      ['1', 1, 1, 1, 1],
      ['2', 1, 2, 1, 1],
    ]);
  });

  it('tolerates overlapping cells', () => {
    expect(spans('<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td colspan=2>1<td>2</table>')).toEqual([
      ['甲', 0, 0, 1, 1],
      ['乙', 0, 1, 2, 1],
      ['丙', 0, 2, 1, 1],
      ['1', 1, 0, 1, 2],
      ['2', 1, 2, 1, 1],
    ]);
  });

  it('keeps titles, headings and paragraphs in order', () => {
    const html =
      '<title>首页</title><h1>红石县</h1><div>一、<b>总体</b>情况<p>第一段<br>第二段</div><table><caption>表一</caption><tr><td>甲<td>1</table>正文';
    expect(read(html)).toEqual([
      [['红石县'], ['一、总体情况'], ['第一段'], ['第二段'], ['表一']],
      [['甲', '1']],
      [['正文']],
    ]);
  });

  it('reads the content of a layout table, not the layout', () => {
    const data = '<table><tr><td>规章<td>1<tr><td>甲<td>2</table>';
    const html = `<table><tr><td><ul><li>首页<li>公开</ul></td><td><p>标题</p><table><tr><td>${data}</td></tr></table>结尾</td></tr></table>`;
    expect(read(html)).toEqual([
      [['首页'], ['公开'], ['标题']],
      [
        ['规章', '1'],
        ['甲', '2'],
      ],
      [['结尾']],
    ]);
    expect(read('题<table><tr><td>第一行<p>第二行<tr><td>第三行</table>')).toEqual([
      [['题'], ['第一行'], ['第二行'], ['第三行']],
    ]);
    expect(read(`<table><tr><td>导航<td><p>标题</p>${'文'.repeat(1001)}</table>`)[0]?.[1]).toEqual(['标题']);
  });

  it('reads a table in a cell of data as rows and columns within it', () => {
    const inner = '<table><tr><td>丙<td>3<tr><td>丁<td>4</table>';
    const html = `<table><tr><td>甲<td>乙<td>1<tr><td>戊<td>己<td>2<tr><td>庚<td colspan=2>${inner}<tr><td>辛<td>壬<td><table><tr><td>5<td>6</table></table>`;
    const [grid] = grids(html);
    expect(grid && rowsOf(grid)).toEqual([
      ['甲', '乙', '1', null],
      ['戊', '己', '2', null],
      ['庚', '丙', '3', null],
      [null, '丁', '4', null],
      ['辛', '壬', '5', '6'],
    ]);
    expect(grid?.cells.find(({ content }) => content === '庚')?.rowSpan).toBe(2);
    expect(grid?.cells.find(({ content }) => content === '2')?.columnSpan).toBe(2);
  });

  it('joins the pieces of a table split by page breaks, with the page numbers between them', () => {
    const page = '<table><tr><td>甲<td>1</table>';
    expect(read(`${page}<p>- 2 -</p>${page}${page}`)).toEqual([
      [
        ['甲', '1'],
        ['- 2 -', null],
        ['甲', '1'],
        ['甲', '1'],
      ],
    ]);
    expect(read(`${page}<p>三、</p>${page}<table><tr><td>甲<td>乙<td>1</table>`)).toHaveLength(4);
  });

  it('recognises tables made of other elements', () => {
    const styled =
      '<div style="display: table"><div style="display:table-row"><span style="display:table-cell">甲</span><span style="DISPLAY:table-cell">1</span></div></div>';
    const named =
      '<div role="table"><div><div role="row"><b role="rowheader">甲</b><b role="cell" aria-colspan="2">1</b></div></div></div>';
    expect(read(styled)).toEqual([[['甲', '1']]]);
    expect(spans(named)).toEqual([
      ['甲', 0, 0, 1, 1],
      ['1', 0, 1, 1, 2],
    ]);
  });
});

describe('readHtmlText: text as displayed', () => {
  it.each([
    ['<p>行政规范性<br>文件</p><p>（注）</p>', '行政规范性\n文件\n（注）'],
    ['&nbsp;&nbsp;规&nbsp;章\n\t ', '规 章'],
    ['规\u200b章\u00ad\ufeff', '规章'],
    ['1&nbsp;036', '1 036'],
    ['12\n34', '12 34'],
    ['<span>1</span><b>2</b>', '12'],
    ['1<p>036', '1\n036'],
    ['<!-- 9 -->1<script>2</script><style>3</style><template>4</template><noscript>5</noscript>', '1'],
    [
      '1<i hidden>2</i><i style="color:red; display : none !important">3</i><i style="visibility:hidden">4</i>',
      '1',
    ],
    ['<del>1</del><s>2</s><ins>3</ins>', '3'],
    ['<span style="color:red;text-decoration:line-through">1</span>2', '2'],
    ['<span style="text-decoration-line:line-through">1</span>2', '2'],
    ['<span style="text-decoration:underline">1</span>2', '12'],
    ['<input value="12"><input type=hidden value=3><textarea>4</textarea>', '124'],
    ['<select><option>一<option selected>二</select>', '二'],
    ['<svg><text>9</text></svg>1<o:p></o:p><wbr>2', '12'],
    ['<img alt="9" src="x">1', '1'],
  ])('reads %j as %j', (html, text) => {
    expect(textOfCell(html)).toBe(text);
  });

  it('does not mistake a footnote mark for a digit, but reads a raised figure on its own', () => {
    expect(textOfCell('12<sup>1</sup>')).toBe('12');
    expect(textOfCell('12<sup>[3]</sup><sup>，4</sup>')).toBe('12');
    expect(textOfCell('12<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>')).toBe('12');
    expect(textOfCell('12<span style="vertical-align:super">①</span>')).toBe('12');
    expect(textOfCell('12<sub>2</sub>')).toBe('12');
    expect(textOfCell('12<span style="vertical-align: sub">2</span>')).toBe('12');
    expect(textOfCell('<sup>12</sup>')).toBe('12');
    expect(textOfCell('规<sup>章</sup>')).toBe('规章');
  });

  it('drops rows and cells that are not displayed, and keeps the space of an invisible one', () => {
    const html =
      '<table><tr style="display:none"><td>9<td>9<td>9<tr><td>甲<td style="display:none">9<td style="visibility:hidden">9<td>1</table>';
    expect(read(html)).toEqual([[['甲', null, '1']]]);
    const struck =
      '<table><tr style="visibility:collapse"><td>9<td>9<td>9<tr><td>甲<td style="text-decoration: line-through">9<td>1</table>';
    expect(read(struck)).toEqual([[['甲', null, '1']]]);
  });

  it('reads preformatted text with tabs and bars', () => {
    expect(read('<pre>规章\t1\t2\n|甲|3|</pre>')).toEqual([
      [
        ['规章', '1', '2'],
        ['甲', '3', null],
      ],
    ]);
    // A tab in the source of a page is displayed as a space; a row of figures stays one.
    expect(read('<p>规章\t1\n2</p>')).toEqual([[['规章', '1', '2']]]);
    expect(read("<p>规章<span style='mso-tab-count:1'>   </span>1</p>")).toEqual([[['规章', '1']]]);
  });
});

describe('readHtmlText: the clipboard', () => {
  it('reads the numbers that a spreadsheet stores next to rounded ones', () => {
    expect(textOfCell('x')).toBe('x');
    const cell = (attributes: string, text: string) =>
      read(`<table><tr><td>甲<td ${attributes}>${text}</table>`)[0]?.[0]?.[1];
    expect(cell('x:num="1234.5678"', '1,234.57')).toBe(1234.5678);
    expect(cell('x:num', '1,234')).toBe('1,234');
    expect(cell('sdval="12.5" sdnum="1033;"', '13')).toBe(12.5);
    expect(cell('data-t="n" data-v="7"', '7.0')).toBe(7);
    expect(cell('data-t="s" data-v="7"', '七')).toBe('七');
    expect(cell('x:num="12abc"', '12')).toBe('12');
    expect(cell('x:num="12"', '')).toBeNull();
  });

  it('reads a fragment with the Windows header lines before it', () => {
    const piece =
      'Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:9\r\n<html><body>\r\n<table><!--StartFragment--><tr><td>甲</td><td>1</td></tr><!--EndFragment--></table></body></html>';
    expect(read(piece)).toEqual([[['甲', '1']]]);
  });

  it('reads rows that lost their table, and text before them', () => {
    expect(read('<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
    expect(read('标题<td>甲</td><td>1</td>')).toEqual([[['标题']], [['甲', '1']]]);
  });

  it('reads what Word puts between conditional comments only if it is displayed', () => {
    const html =
      '<!--[if gte mso 9]><xml><w:WordDocument>9</w:WordDocument></xml><![endif]--><p class=MsoNormal><![if !supportLists]><span>一、</span><![endif]>总体情况<o:p>&nbsp;</o:p></p>';
    expect(read(html)).toEqual([[['一、总体情况']]]);
  });
});

describe('readHtml', () => {
  it('decides the encoding by the bytes, whatever the page declares', async () => {
    // 规章 in GBK.
    const gbk = [0xb9, 0xe6, 0xd5, 0xc2];
    const page = (charset: string, text: readonly number[]) =>
      Buffer.concat([Buffer.from(`<meta charset=${charset}><p>`), Buffer.from(text)]);
    for (const bytes of [page('gb2312', gbk), page('utf-8', gbk), page('gb2312', [...Buffer.from('规章')])])
      expect((await readHtml(bytes)).grids.map(rowsOf)).toEqual([[['规章']]]);
  });

  it('reads our page back with every cell, also when an editor wraps it in tables', async () => {
    await fc.assert(
      fc.asyncProperty(consistentReports(), fc.boolean(), async (report, isWrapped) => {
        const html = new TextDecoder().decode(await writeHtml(report));
        const page = isWrapped
          ? html.replace('<body', '<body><table><tr><td>导航<td').replace('</body>', '</table></body>')
          : html;
        const { report: again } = await loadReport(new TextEncoder().encode(page), '年报.html');
        expect(again.cells).toEqual(report.cells);
        expect([again.year, again.agency, again.notes]).toEqual([report.year, report.agency, []]);
      }),
      { numRuns: 20 },
    );
  });

  it('reads the form of 2019 as well', async () => {
    const report = sampleReport('2019');
    const { report: again } = await loadReport(await writeHtml(report), '年报.html');
    expect(again.cells).toEqual(report.cells);
  });

  it('does not read two figures in one cell as a figure', async () => {
    const html = new TextDecoder().decode(await writeHtml(sampleReport()));
    const twice = html.replace(/>101</u, '>1<br>101<');
    const { report } = await loadReport(new TextEncoder().encode(twice), '年报.html');
    expect([...report.cells.values()][0]).toEqual({ kind: 'invalid', raw: '1\n101' });
  });
});

describe('readHtmlText: pages that would harm a reader', () => {
  const refused = (html: string) => codeOf(() => readHtmlText(html));

  it.each(['div', 'b', 'font color=1', 'table><tr><td', 'ul><li', 'svg', 'p><a'])(
    'terminates with a hundred thousand nested <%s>',
    async (tag) => {
      expect([undefined, 'tooComplex']).toContain(await refused(`<${tag}>`.repeat(100_000)));
    },
  );

  it('reads exactly the maximum depth', async () => {
    // html and body are two.
    const nested = (depth: number) => `${'<div>'.repeat(depth)}1`;
    expect(read(nested(pageLimits.depth - 2))).toEqual([[['1']]]);
    expect(await refused(nested(pageLimits.depth - 1))).toBe('tooComplex');
    const tables = Math.floor((pageLimits.depth - 2) / 4);
    expect(read(`${'<table><tr><td>'.repeat(tables)}1`)).toEqual([[['1']]]);
  });

  it('refuses more elements and more text than any report has', async () => {
    expect(await refused('<br>'.repeat(pageLimits.elements + 1))).toBe('tooComplex');
    expect(await refused(' '.repeat(pageLimits.characters + 1))).toBe('tooComplex');
    expect(await refused(`<pre>${'\t'.repeat(pageLimits.elements)}1`)).toBe('tooComplex');
    expect(await refused(`<p>${'|'.repeat(pageLimits.elements)}1`)).toBe('tooComplex');
    const picture = `<img src="data:image/png;base64,${'A'.repeat(pageLimits.characters)}">1`;
    expect(read(picture)).toEqual([[['1']]]);
  });

  it('does not expand spans cell by cell, and refuses a table wider than any', async () => {
    const row = '<tr><td colspan=1000 rowspan=65534>1<td>2';
    expect(grids(`<table>${row}</table>`)[0]?.columns).toBe(1001);
    expect(await refused(`<table>${row.repeat(6)}</table>`)).toBe('tooComplex');
  });

  it('reads a hundred thousand lines', () => {
    expect(grids('年<br>'.repeat(100_000))[0]?.rows).toBe(100_000);
  });
});
