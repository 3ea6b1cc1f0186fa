// Writes the built-in report template. Run after a change in scripts/template/; a test compares the file with this.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataSectionsTemplate } from './template/data-sections';

const path = fileURLToPath(new URL('../assets/templates/data-sections.docx', import.meta.url));
writeFileSync(path, dataSectionsTemplate());
console.log(`已生成 ${path}`);
