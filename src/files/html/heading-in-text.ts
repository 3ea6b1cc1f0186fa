/** （一） at the start of a paragraph, and what may follow it up to the end of a short heading. */
const heading = /^（[一二三四五六七八九十]{1,3}）[^。！？；]{1,40}/u;

/**
 * A paragraph that begins with a heading of the second level, （一）主动公开。…, or is one. Null for all others.
 *
 * @returns the heading with its full stop, and the text that goes on behind it, empty where nothing does
 */
export function headingInText(paragraph: string): { readonly heading: string; readonly rest: string } | null {
  const [found] = heading.exec(paragraph) ?? [];
  if (found === undefined) return null;
  const rest = paragraph.slice(found.length);
  if (rest === '') return { heading: found, rest };
  return rest.startsWith('。') ? { heading: `${found}。`, rest: rest.slice(1).trimStart() } : null;
}
