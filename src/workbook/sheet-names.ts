/** The name, with a number appended if it is taken: 表二, 表二 (2). Spreadsheet programs ignore case in names. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}
