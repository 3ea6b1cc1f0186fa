import { withShownCharacters } from '../../core/report/hidden-characters';
import type { Output } from './command';

const mark = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/**
 * A line for a terminal. Words of files and of the call are part of it, and a terminal obeys what they contain: it could
 * delete a finding, or show other words. Each hidden character becomes a visible mark, a line end as well: the lines
 * are ours.
 */
const printable = (line: string): string => `${withShownCharacters(line, mark)}\n`;

/**
 * Where everything that the command prints goes through.
 *
 * @param result writes to stdout
 * @param message writes to stderr
 */
export const printer = (result: (text: string) => void, message: (text: string) => void): Output => ({
  result: (...lines) => result(lines.flat().map(printable).join('')),
  json: (text) => result(`${text}\n`),
  message: (...lines) => message(lines.flat().map(printable).join('')),
});
