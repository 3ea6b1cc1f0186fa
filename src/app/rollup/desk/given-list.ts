import type { Agency } from '../../../core/rollup/agency';
import { isMemberList, readMemberList } from '../../../core/rollup/member-list';
import type { TextTable } from '../table-rows';

/** What a file gave that should be a member list; the sentence is composed in the message layer. */
export type ListNotice =
  | { readonly kind: 'listRead'; readonly file: string; readonly agencies: number }
  | { readonly kind: 'listHeadings'; readonly file: string; readonly headings: readonly string[] }
  | { readonly kind: 'emptyList'; readonly file: string }
  | { readonly kind: 'unknownColumns'; readonly columns: readonly string[] }
  | { readonly kind: 'listDoubts'; readonly rows: readonly number[]; readonly text: string };

interface ReadList {
  /** Null if there is none. */
  readonly agencies: readonly Agency[] | null;
  readonly notices: readonly ListNotice[];
}

/** The member list in the first of these tables that has one, and what was not understood in it. */
export function givenListIn(file: string, tables: readonly TextTable[]): ReadList {
  const lists = tables.map(({ rows }) => readMemberList(rows));
  const list = lists.find(isMemberList);
  if (list === undefined) {
    const [first] = lists;
    const headings = first === undefined || isMemberList(first) ? [] : first.headings;
    return { agencies: null, notices: [{ kind: 'listHeadings', file, headings }] };
  }
  const { agencies, unknownColumns, doubts } = list;
  if (agencies.length === 0) return { agencies: null, notices: [{ kind: 'emptyList', file }] };
  const notices: ListNotice[] = [{ kind: 'listRead', file, agencies: agencies.length }];
  if (unknownColumns.length > 0) notices.push({ kind: 'unknownColumns', columns: unknownColumns });
  const [first] = doubts;
  if (first !== undefined)
    notices.push({ kind: 'listDoubts', rows: doubts.map(({ row }) => row), text: first.text });
  return { agencies, notices };
}
