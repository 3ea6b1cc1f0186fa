import { newestEdition, editions } from '../../core/statute/editions';
import type { Edition } from '../../core/statute/types';
import { asTemplate, openTemplate } from './open-template';
import { readTemplate } from './read-template';
import type { TemplateProblem } from './template-problems';
import { problemsOf } from './template-problems';

/** What a document is as a template. */
export interface TemplateInspection {
  /** By place, then what is missing. */
  readonly problems: readonly TemplateProblem[];
  /** The placeholders in its text that can be filled, without braces, each once in their order; not those of its properties. */
  readonly placeholders: readonly string[];
  /** No problem keeps it from being filled. */
  readonly isUsable: boolean;
}

/**
 * Checks a report template: finds unknown, misspelt and missing placeholders with their places. A document without any can be filled
 * at places that `proposePlaces` finds.
 *
 * @throws {TemplateError} (as a rejection) when the file is no Word document, or damaged, or protected by a password
 */
export const inspectTemplate = (
  bytes: Uint8Array,
  edition: Edition = editions[newestEdition],
): Promise<TemplateInspection> =>
  asTemplate(async () => {
    const parts = readTemplate(await openTemplate(bytes), edition);
    const problems = problemsOf(parts, edition);
    const names = parts.flatMap(({ part, paragraphs }) =>
      part.kind === 'properties'
        ? []
        : paragraphs.flatMap(({ placeholders }) => placeholders.map(({ written }) => written)),
    );
    return {
      problems,
      placeholders: [...new Set(names)],
      isUsable: problems.every(({ severity }) => severity !== 'error'),
    };
  });
