import type { Random } from '../../../bench/locate/random';
import { longestSetting } from '../../../src/workbook/stored/settings-xml';

/** Names that stored values have, and names of Object's prototype. */
const names = [
  'schema',
  'explanations',
  'figures',
  'text',
  'lead',
  'texts',
  'channels',
  'name',
  'count',
  'approvals',
  'copy',
  'values',
  'cells',
  'kind',
  'level',
  'edition',
  'year',
  'narrative',
  'notes',
  '一',
  't2.gz.issued',
  '__proto__',
  'constructor',
  'toString',
  'length',
  '',
] as const;

const texts = [
  '',
  '__proto__',
  '\u0000',
  '\u001b[2J\u202e',
  '\ud800',
  '《'.repeat(2000),
  '{'.repeat(2000),
  '{表三.新收.总计}'.repeat(200),
  '共1件，'.repeat(500),
  '1e999',
  '政府信息公开',
] as const;

const numbers = [0, -0, -1, 1.5, 1e21, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 53] as const;

/** Any value of JSON, of a type that nobody expects. */
function someValue(random: Random, depth = 0): unknown {
  const kind = random.whole(0, depth > 4 ? 4 : 6);
  if (kind <= 1) return random.pick([null, null, true, false]);
  if (kind === 2) return random.pick(numbers);
  if (kind <= 4) return random.pick(texts);
  const items = Array.from({ length: random.whole(0, 4) }, () => someValue(random, depth + 1));
  // As JSON has it: assigned, this key would change the prototype.
  return kind === 5 ? items : Object.fromEntries(items.map((item) => [random.pick(names), item]));
}

/** The value with one part of it exchanged for another value, or taken away. */
function withOtherPart(value: unknown, random: Random): unknown {
  const isHere = random.unit() < 0.2;
  if (isHere || typeof value !== 'object' || value === null) return someValue(random);
  const keys = Object.keys(value);
  if (keys.length === 0) return someValue(random);
  const key = random.pick(keys);
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (String(at) === key ? withOtherPart(item, random) : item));
  const entries = Object.entries(value);
  return Object.fromEntries(
    random.unit() < 0.1
      ? entries.filter(([name]) => name !== key)
      : entries.map(([name, item]) => [name, name === key ? withOtherPart(item, random) : item]),
  );
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Makes another text of a stored one. */
type Damage = (text: string, random: Random) => string;

const damages: readonly Damage[] = [
  (text, random) => JSON.stringify(withOtherPart(parsed(text), random)),
  (text, random) => JSON.stringify(withOtherPart(parsed(text), random)),
  (text, random) => JSON.stringify(withOtherPart(parsed(text), random)),
  (text, random) => JSON.stringify(withOtherPart(withOtherPart(parsed(text), random), random)),
  (_, random) => JSON.stringify(someValue(random)),
  (_, random) => random.pick(texts),
  (text, random) => text.slice(0, random.whole(0, text.length)),
  (text, random) => {
    const at = random.whole(0, text.length);
    return (
      text.slice(0, at) + random.pick(['"', '{', ']', ',', '\\', '\u0000', '9'.repeat(400)]) + text.slice(at)
    );
  },
  (text) => text.replace('{', '{"__proto__":{"text":"x"},"schema":1,"schema":2,'),
  (_, random) =>
    random.pick(['[', '{"a":', '{"schema":1,"explanations":{"a":']).repeat(random.whole(1, 4000)),
  (text, random) =>
    text.replace(/"[^"]*"/u, () => JSON.stringify('年'.repeat(longestSetting - random.whole(-9, 999)))),
  (text) => text.padEnd(longestSetting + 1),
];

/** A damaged stored text: of other types, cut off, deep, or huge. */
export const damagedText = (text: string, random: Random): string => random.pick(damages)(text, random);
