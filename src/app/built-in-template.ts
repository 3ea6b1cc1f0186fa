import template from '../../assets/templates/data-sections.docx';

/** The built-in report template; webpack puts its bytes into the program as a data URL. */
export const builtInTemplate = (): Uint8Array =>
  Uint8Array.from(atob(template.slice(template.indexOf(',') + 1)), (character) => character.charCodeAt(0));
