// Writes the built-in report templates. Run after a change in scripts/template/; a test compares the files with this.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataSectionsTemplate } from './template/data-sections';
import { wholeReportTemplate } from './template/whole-report';

const templates = { 'data-sections': dataSectionsTemplate, 'whole-report': wholeReportTemplate };
for (const [name, template] of Object.entries(templates)) {
  const path = fileURLToPath(new URL(`../assets/templates/${name}.docx`, import.meta.url));
  writeFileSync(path, template());
  console.log(`已生成 ${path}`);
}
