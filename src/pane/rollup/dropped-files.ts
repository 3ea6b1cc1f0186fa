import type { ChosenMember } from '../../app/rollup/read-chosen';

/** Folders within folders; more are a mistake. */
const deepest = 32;

/** The files of a chooser. Those of a chosen folder are named by their path below it. */
export const chosenFiles = (files: Iterable<File>): readonly ChosenMember[] =>
  [...files].map((file) => {
    // Unknown to browsers that cannot choose folders.
    const { webkitRelativePath = '' } = file as Partial<File>;
    const path = webkitRelativePath.split('/').slice(1).join('/');
    return { file, name: path === '' ? file.name : path };
  });

/**
 * The files that were dropped, with those in dropped folders. A single folder is left out of the names. To be called
 * before the event ends.
 */
export async function droppedFiles(data: DataTransfer): Promise<readonly ChosenMember[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(data.files);
  const [only] = entries;
  const isOneFolder = entries.length === 1 && only?.isDirectory === true;
  const found: ChosenMember[] = [];
  const walk = async (entry: FileSystemEntry, prefix: string, depth: number): Promise<void> => {
    if (isFile(entry)) {
      found.push({ file: await fileOf(entry), name: `${prefix}${entry.name}` });
      return;
    }
    if (!isFolder(entry) || depth > deepest) return;
    const below = depth === 1 && isOneFolder ? '' : `${prefix}${entry.name}/`;
    for (const inside of await entriesOf(entry)) await walk(inside, below, depth + 1);
  };
  for (const entry of entries) await walk(entry, '', 1);
  return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its entries in parts, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
