import { fold, foldLabel } from '../grid/fold-label';
import { agencyLevels } from '../statute/agencies';
import type { AgencyKind } from '../statute/types';
import type { Agency, Duty } from './agency';
import { foldName, kindOfName } from './agency';
import { categoryOf, depthOf, withoutNumber } from './list-outline';

/** What a column of a member list holds. */
type ListColumn =
  | 'name'
  | 'otherNames'
  | 'parent'
  | 'kind'
  | 'level'
  | 'code'
  | 'telephone'
  | 'fromYear'
  | 'toYear'
  | 'duty'
  | 'receivedOn'
  | 'version'
  | 'reason'
  /** Known, and not needed. */
  | 'ignored';

/** The headings of each column, folded. */
const headings: Readonly<Record<ListColumn, RegExp>> = {
  name: /^(?:单位|机关|部门|填报单位|报送单位|成员单位)(?:名称|全称)?$|^(?:名称|机关全称)$/u,
  otherNames: /^(?:单位|机关)?(?:简称|别名|曾用名|其他名称|原名称|又称)$/u,
  parent: /^(?:上级|上级单位|上级机关|主管部门|主管单位|隶属|隶属单位)$/u,
  kind: /^(?:单位|机关)?(?:类别|类型|性质)$/u,
  level: /^(?:机关|单位|行政)?(?:层级|级别)$/u,
  code: /^(?:单位|机关)?(?:代码|编码)$|^统一社会信用代码$/u,
  telephone: /^(?:联系)?(?:电话|方式|手机|电话号码)$/u,
  fromYear: /^(?:起始|新增|纳入|开始)(?:年度|年份|年)$/u,
  toYear: /^(?:截止|撤销|退出|终止|最后)(?:年度|年份|年)$/u,
  duty: /^(?:报送要求|是否报送|是否应报|报送|报送方式)$/u,
  receivedOn: /^(?:收到|报送|上报)(?:日期|时间)$/u,
  version: /^采用(?:文件|版本)$/u,
  reason: /^(?:带错误)?采用(?:的)?理由$/u,
  ignored: /^(?:序号|编号|联系人|负责人|经办人|备注|邮箱|地址|no\.?)$/iu,
};

/** A member list as it was understood. */
export interface MemberList {
  readonly agencies: readonly Agency[];
  /** Headings of columns whose meaning is unknown; they were not used. */
  readonly unknownColumns: readonly string[];
  /** Rows in which a year, a date or a parent was not understood: the row, from 1, and the text. */
  readonly doubts: readonly { readonly row: number; readonly column: ListColumn; readonly text: string }[];
}

/** A member list in which no column has names. */
export interface UnknownList {
  readonly headings: readonly string[];
}

/** A heading is looked for in this number of rows: above it may be a title. */
const rowsOfHeading = 10;

/**
 * Reads a member list: a table with headings, or one column of names that may be numbered or indented. Nothing is guessed
 * from columns whose heading is unknown.
 *
 * @param rows texts of each row; leading spaces of a name count
 */
export function readMemberList(rows: readonly (readonly string[])[]): MemberList | UnknownList {
  const top = rows.findIndex(
    (row, index) => index < rowsOfHeading && row.some((text) => headings.name.test(headingOf(text))),
  );
  if (top !== -1) return listOfTable(rows, top);
  const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
  const widest = Math.max(0, ...filled.map((row) => row.filter((text) => text.trim() !== '').length));
  const first = filled.find((row) => row.filter((text) => text.trim() !== '').length === widest) ?? [];
  if (widest !== 1) return { headings: first.map((text) => text.trim()).filter((text) => text !== '') };
  return listOfOutline(filled.map((row) => row.find((text) => text.trim() !== '') ?? ''));
}

export const isMemberList = (list: MemberList | UnknownList): list is MemberList => 'agencies' in list;

const headingOf = (text: string): string => foldLabel(text).bare.replace(/[:*]/gu, '');

const columnOf = (text: string): ListColumn | null =>
  (Object.keys(headings) as ListColumn[]).find((column) => headings[column].test(headingOf(text))) ?? null;

/** What a list gives about an agency, before its parent is looked up. */
interface Listed {
  readonly row: number;
  readonly agency: Omit<Agency, 'id' | 'parent'>;
  readonly code: string;
  readonly parent: string;
}

function listOfTable(rows: readonly (readonly string[])[], top: number): MemberList {
  const heads = rows[top] ?? [];
  const columns = heads.map((text) => (text.trim() === '' ? null : columnOf(text)));
  const doubts: { row: number; column: ListColumn; text: string }[] = [];
  let category: Category = {};
  const listed = rows.slice(top + 1).flatMap((texts, index): readonly Listed[] => {
    const row = top + 2 + index;
    const text = (column: ListColumn) => (texts[columns.indexOf(column)] ?? '').trim();
    const name = withoutNumber(text('name'));
    const alone = texts.filter((one) => one.trim() !== '');
    const heading = alone.length === 1 ? categoryOf(withoutNumber(alone[0] ?? '')) : null;
    if (heading !== null) category = heading;
    if (name === '' || heading !== null) return [];
    const year = (column: 'fromYear' | 'toYear') => {
      const written = /^(\d{4})年?(?:度)?$/u.exec(fold(text(column)))?.[1];
      if (written === undefined && text(column) !== '') doubts.push({ row, column, text: text(column) });
      return written === undefined ? {} : { [column]: Number(written) };
    };
    const date = dateOf(text('receivedOn'));
    if (date === null && text('receivedOn') !== '')
      doubts.push({ row, column: 'receivedOn', text: text('receivedOn') });
    const level = agencyLevels.find(({ id, label }) => [id, label].includes(text('level')))?.id;
    const known = kindIn(text('kind')) ?? category.kind;
    return [
      {
        row,
        code: text('code'),
        parent: text('parent'),
        agency: {
          name,
          otherNames: text('otherNames')
            .split(/[、;；,，/|]/u)
            .map((one) => one.trim())
            .filter((one) => one !== ''),
          kind: known ?? kindOfName(name),
          isKindGuessed: known === undefined,
          ...(level === undefined ? {} : { level }),
          duty: dutyIn(`${text('duty')} ${text('kind')}`) ?? category.duty ?? 'due',
          ...year('fromYear'),
          ...year('toYear'),
          ...(text('telephone') === '' ? {} : { telephone: text('telephone') }),
          ...(date === null ? {} : { receivedOn: date }),
          ...(text('version') === '' ? {} : { version: text('version') }),
          ...(text('reason') === '' ? {} : { reason: text('reason') }),
        },
      },
    ];
  });
  return {
    agencies: withParents(listed, doubts),
    unknownColumns: heads.map((text) => text.trim()).filter((text) => text !== '' && columnOf(text) === null),
    doubts,
  };
}

/** What a heading within a list gives about the agencies below it. */
interface Category {
  readonly kind?: AgencyKind;
  readonly duty?: Duty;
}

function listOfOutline(lines: readonly string[]): MemberList {
  let category: Category = {};
  const above: { depth: number; name: string }[] = [];
  const listed = lines.flatMap((line, index): readonly Listed[] => {
    const name = withoutNumber(line);
    const depth = depthOf(line);
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const heading = categoryOf(name);
    if (heading !== null) {
      category = heading;
      return [];
    }
    const parent = above.at(-1)?.name ?? '';
    above.push({ depth, name });
    const agency = {
      name,
      otherNames: [],
      kind: category.kind ?? kindOfName(name),
      isKindGuessed: category.kind === undefined,
      duty: category.duty ?? 'due',
    };
    return [{ row: index + 1, code: '', parent, agency }];
  });
  return { agencies: withParents(listed, []), unknownColumns: [], doubts: [] };
}

/** Ids are codes where the list has them, and otherwise names; a name that occurs twice gets a number. */
function withParents(listed: readonly Listed[], doubts: MemberList['doubts'][number][]): readonly Agency[] {
  const seen = new Map<string, number>();
  const withIds = listed.map((one) => {
    const key = one.code === '' ? foldName(one.agency.name) : one.code;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { ...one, id: times === 1 ? key : `${key}#${times}` };
  });
  const byName = new Map<string, string>();
  for (const { id, code, agency } of withIds)
    for (const name of [code, agency.name, ...agency.otherNames].map(foldName))
      if (name !== '' && !byName.has(name)) byName.set(name, id);
  return withIds.map(({ id, row, agency, parent }) => {
    const above = byName.get(foldName(parent));
    if (parent !== '' && above === undefined) doubts.push({ row, column: 'parent', text: parent });
    return { ...agency, id, parent: above === undefined || above === id ? null : above };
  });
}

/** The kind in a cell of the column 类别. */
function kindIn(text: string): AgencyKind | undefined {
  const folded = fold(text);
  if (/街道|派出/u.test(folded)) return 'branch';
  if (/乡|镇/u.test(folded)) return 'township';
  if (/授权|企业|事业|组织/u.test(folded)) return 'authorised';
  if (/部门|办公室|局/u.test(folded)) return 'department';
  return /政府/u.test(folded) ? 'government' : undefined;
}

function dutyIn(text: string): Duty | undefined {
  if (/垂直|垂管/u.test(text)) return 'vertical';
  return /免报|不报|不纳入|撤销|^否/u.test(text.trim()) ? 'exempt' : undefined;
}

/** YYYY-MM-DD of a date in figures; null for anything else. */
function dateOf(text: string): string | null {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/u.exec(fold(text)) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
