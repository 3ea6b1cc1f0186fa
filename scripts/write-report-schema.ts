// Writes assets/schemas/report.schema.json from the statute data. A test keeps the file current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { reportSchemaText } from './report-schema';

mkdirSync('assets/schemas', { recursive: true });
writeFileSync('assets/schemas/report.schema.json', reportSchemaText());
