import { withShownCharacters } from './hidden-characters';

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/**
 * A value as JSON for people, too: hidden characters are escaped, also those that JSON allows, since a terminal or an
 * editor may obey them.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => withShownCharacters(line, escaped))
    .join('\n');
