// `npm run docs:house`: draws docs/images/house.svg from the current imports, and prints its measurements.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHouse } from './imports.mjs';
import { housePicture } from './picture.mjs';

const house = await readHouse(fileURLToPath(new URL('../..', import.meta.url)));
writeFileSync(new URL('../../docs/images/house.svg', import.meta.url), housePicture(house));
const { files, lines, median, longest, imports } = house.figures;
console.log(`${files} files, ${lines} lines, median ${median}, longest ${longest}`);
console.log(`${imports} imports, ${house.arrows.length} arrows between rooms, ${house.faults.length} faults`);
for (const fault of house.faults) console.log(`  ${fault}`);
