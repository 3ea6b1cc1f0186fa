// Writes assets/schemas from the statute data and the shape of definitions. Tests keep the files current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { reportSchemaText } from './report-schema';
import { tablesSchemaText } from './tables-schema';

mkdirSync('assets/schemas', { recursive: true });
writeFileSync('assets/schemas/report.schema.json', reportSchemaText());
writeFileSync('assets/schemas/tables.schema.json', tablesSchemaText());
