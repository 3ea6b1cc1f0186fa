import type { AgencyKind } from '../statute/types';
import type { Duty } from './agency';

const numbers = [
  /^[一二三四五六七八九十]+[、.．,，]/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d{1,4}(?:[、.．,，)）]|\s+)/u,
  /^[（(]\d{1,4}[）)]/u,
] as const;

/** A name without its number and without the count that headings have: （一）县政府部门（23个） gives 县政府部门. */
export function withoutNumber(line: string): string {
  const text = line.trim();
  const number = numbers.map((pattern) => pattern.exec(text)?.[0] ?? '').find((found) => found !== '') ?? '';
  return text
    .slice(number.length)
    .replace(/[（(]共?\d{1,5}[个家]?[）)][：:]?$/u, '')
    .replace(/[；;：:。]$/u, '')
    .trim();
}

/** How deep a line is in an outline: by its spaces, then by the kind of its number. */
export function depthOf(line: string): number {
  const spaces = /^[\s\u3000]*/u.exec(line)?.[0].replace(/\t/gu, '    ').length ?? 0;
  const kind = numbers.findIndex((pattern) => pattern.test(line.trim()));
  return spaces * numbers.length + (kind === -1 ? 0 : kind);
}

/** Words of which a heading consists entirely: the name of an agency has others, too. */
const headingOnly =
  /^(?:[省市县区州旗]|直|级|属|各|全|人民|政府|工作|直属|派出|其他|垂直|双重|管理|实行|法律|法规|授权|的|具有|公共事务|职能|企|事业|和|及|、|,|，)*(?:部门|单位|机构|组织|乡镇|镇街|乡镇街道|街道|乡|镇|街道办事处|企业|开发区)$/u;

/** What a heading within a list gives about the agencies below it; null for the name of an agency. */
export function categoryOf(text: string): { readonly kind?: AgencyKind; readonly duty?: Duty } | null {
  if (!headingOnly.test(text)) return null;
  const duty: Duty | undefined = /垂直/u.test(text) ? 'vertical' : undefined;
  const kind: AgencyKind | undefined =
    /派出|街道/u.test(text) && !/乡|镇/u.test(text)
      ? 'branch'
      : /乡|镇/u.test(text) && !/街/u.test(text)
        ? 'township'
        : /授权|企业|事业/u.test(text)
          ? 'authorised'
          : /部门/u.test(text)
            ? 'department'
            : undefined;
  return { ...(kind === undefined ? {} : { kind }), ...(duty === undefined ? {} : { duty }) };
}
