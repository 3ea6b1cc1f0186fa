// `npm run locate:agree`: the minimum number of wrong cells, compared with an independent mixed-integer solver on
// generated tables, closed rectangles among them. Prints each disagreement; exits 1 if there is one.
import { disagreements } from './oracle';

const tables = Number(process.env['LOCATE_TABLES'] ?? 2000);
const { compared, unfinished, different } = await disagreements(tables, 500_009);
for (const one of different) console.log(one);
console.log(
  `${compared} 张表格与整数规划比较，最小格数不同：${different.length}，未在限定步数内完成：${unfinished}`,
);
process.exitCode = different.length === 0 ? 0 : 1;
