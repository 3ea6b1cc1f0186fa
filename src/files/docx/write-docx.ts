import { fillTemplate } from '../template/fill-template';
import type { Writer } from '../writer';

/**
 * A writer that fills a report template. Its placeholders are those of `template/known-names`: `{机关全称}`, `{年度}`, the
 * tables `{表二}` `{表三}` `{表四}` and the sections `{第一部分}` … `{第六部分}`, each alone in its paragraph, figures such as
 * `{表三.新收.总计}`, and the remarks `{#说明}{.}{/说明}`. Missing content is printed as a gap; `fillTemplate` also reports the
 * gaps.
 *
 * @param template The bytes of a .docx file.
 * @throws {TemplateError} (as a rejection) when the template cannot be filled.
 */
export const docxWriter =
  (template: Uint8Array): Writer =>
  async (report, options) =>
    (await fillTemplate(template, report, options)).bytes;
