// Writes docs/rules.md from the statute data. A test keeps the file current.
import { writeFileSync } from 'node:fs';
import { rulesDocument } from './rules-document';

writeFileSync(new URL('../docs/rules.md', import.meta.url), await rulesDocument());
