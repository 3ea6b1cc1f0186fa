import type { HostileFile } from '../hostile-file';
import { sampleFiles } from '../sample-files';

const named = (
  what: string,
  name: string,
  content: HostileFile['content'] = sampleFiles.json,
): HostileFile => ({
  kind: 'name',
  what,
  name,
  content,
});

/** Harmless and unusable files whose names are hostile to a terminal or to the system. */
export const names: readonly HostileFile[] = [
  named('that clears the screen', '\u001b[2J\u001b[1;1H没有问题.json'),
  named('that clears the screen, of a file that is refused', '\u001b[2J没有问题.json', () => 'x'),
  named('with a line end', '年报\n没有问题.json', () => '{'),
  named('that is read backwards', '\u202enosj.exe'),
  named('with BEL, BS and a control sequence of eight bits', '\u0007\b\u009b2J.json', () => '{'),
  named('of 255 bytes', `${'a'.repeat(250)}.json`),
  named('like an option', '--help'),
  named('of blanks', '   '),
  named('that is no UTF-16', '\ud800.json'),
  named('with the extension of something else', '年报.xlsx', () => '一、1'),
  named('with no extension', '年报', sampleFiles.xlsx),
  named('of the prototype', '__proto__', sampleFiles.docx),
];
