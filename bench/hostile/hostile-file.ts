import { unzipSync } from 'fflate';
import { rawZip } from '../../tests/files/open/raw-zip';
import type { Random } from '../locate/random';

type Content = string | Uint8Array;

/** A file made to exhaust a reader, to mislead it, or to break what shows its words. */
export interface HostileFile {
  readonly kind: string;
  readonly what: string;
  /** The name that it is written under. */
  readonly name: string;
  readonly content: (random: Random) => Content | Promise<Content>;
}

/** The files of a kind, by what is hostile about them. All have one name, or an extension. */
export const hostileFiles = (
  kind: string,
  name: string,
  files: Readonly<Record<string, HostileFile['content']>>,
): readonly HostileFile[] =>
  Object.entries(files).map(([what, content]) => ({
    kind,
    what,
    name: name.startsWith('.') ? `年报${name}` : name,
    content,
  }));

/** The same for files that are archives. Nothing in them is packed: how well it packs would give them away at once. */
export const hostilePackages = (
  kind: string,
  name: string,
  files: Readonly<Record<string, (random: Random) => Uint8Array | Promise<Uint8Array>>>,
): readonly HostileFile[] =>
  hostileFiles(
    kind,
    name,
    Object.fromEntries(
      Object.entries(files).map(([what, content]) => [
        what,
        async (random: Random) => withoutPacking(await content(random)),
      ]),
    ),
  );

const withoutPacking = (bytes: Uint8Array): Uint8Array =>
  rawZip(Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data, stored: true })));

/** Hostile texts repeat something short. */
export const times = (count: number, unit: string | ((index: number) => string)): string =>
  typeof unit === 'string' ? unit.repeat(count) : Array.from({ length: count }, (_, at) => unit(at)).join('');
