import type { TemplateRefusal } from '../../files/template/template-error';
import { TemplateError } from '../../files/template/template-error';
import type { InputFile } from './input-file';
import type { InspectedTemplate } from './reader/tasks';

type Inspected = InspectedTemplate | { readonly kind: 'refused'; readonly refusal: TemplateRefusal };

/** The office's template, with what it can be used as, or why it cannot be used. */
export async function inspectTemplate(file: InputFile): Promise<Inspected> {
  try {
    return await file.run('inspectTemplate', file.path);
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}
