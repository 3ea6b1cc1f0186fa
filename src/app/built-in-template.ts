import template from '../../assets/templates/data-sections.docx';
import type { ReportScope } from '../report/printed-report';

/**
 * The built-in report template; webpack puts its bytes into the program as a data URL.
 *
 * @throws {Error} for the whole report, which has no template yet
 */
export function builtInTemplate(sections: ReportScope = 'tables'): Uint8Array {
  if (sections === 'report') throw new Error('There is no template for the whole report');
  return Uint8Array.from(atob(template.slice(template.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
}
