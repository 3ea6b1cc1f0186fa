// `npm run trace -- FILE`, or with the text piped in: shows a stack trace of the built pages in terms of our source. The
// build must be the one that the trace is from; the names of its files tell.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withOriginalPlaces } from './original-places.mjs';

const folders = ['web', 'addin', 'locate'].map((name) =>
  fileURLToPath(new URL(`../dist/${name}`, import.meta.url)),
);
const [file] = process.argv.slice(2);
let trace;
try {
  trace = readFileSync(file ?? 0, 'utf8');
} catch {
  console.error(`读不到文件 ${file}，请检查路径。\nThe file ${file} cannot be read; check the path.`);
  process.exit(1);
}
const traced = withOriginalPlaces(trace, folders);
process.stdout.write(traced);
if (traced === trace) {
  console.error(
    '没有找到对应的源码：请先构建（npm run build），并核对文件名中的编号与出错的版本一致。\n' +
      'No place was found in the source: build the version that failed first; its file names are the same.',
  );
  process.exitCode = 1;
}
