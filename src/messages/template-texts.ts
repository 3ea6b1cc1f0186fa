import type { TableId } from '../core/statute/types';
import type { ProposedSlot, YearMention } from '../files/template/propose-slots';
import type { TemplateSlot } from '../files/template/template-slot';
import type { TemplateProblem } from '../files/template/inspect-template';
import type { TemplateGap } from '../files/template/template-values';
import type { Language } from './messages';

/** What a language has to say about report templates. */
export interface TemplateTexts {
  /** What is wrong with a placeholder, where, and what to do. */
  readonly problemText: (problem: TemplateProblem) => string;
  /** Where something stands in a document, with the text around it. */
  readonly placeText: (place: TemplateSlot) => string;
  /** What the template asks for and the report does not have. */
  readonly gapText: (gap: TemplateGap) => string;
  /** What would be done with a table. */
  readonly proposalText: (place: ProposedSlot) => string;
  /** Tables without a place, and tables that stand there more than once. */
  readonly missingTablesText: (tables: readonly TableId[]) => string;
  readonly repeatedTablesText: (tables: readonly TableId[]) => string;
  /** Years in texts that stay as they are. */
  readonly otherYearsText: (mentions: readonly YearMention[]) => string;
  readonly pane: TemplatePaneTexts;
}

/** The part of a pane in which a template is chosen. */
interface TemplatePaneTexts {
  readonly title: string;
  readonly inUse: (name: string) => string;
  readonly builtInInUse: string;
  readonly downloadTables: string;
  readonly downloadReport: string;
  /** Names of the downloaded files, without their ending. */
  readonly fileNames: Readonly<Record<'tables' | 'report', string>>;
  readonly choose: string;
  readonly chooseField: string;
  readonly reading: string;
  readonly unreadable: string;
  readonly fine: (name: string) => string;
  readonly faulty: (name: string, errors: number) => string;
  readonly doubtful: (name: string) => string;
  readonly withoutPlaceholders: (name: string) => string;
  readonly noPlaces: (name: string) => string;
  readonly use: string;
  readonly usePlaces: string;
  readonly giveUp: string;
  readonly backToBuiltIn: string;
  readonly kept: (name: string) => string;
  readonly tooLarge: string;
  readonly notKept: string;
  readonly notSaved: string;
}

/** The sentences of a language; loaded when there is a template to look at. */
export const templateTextsOf = async (language: Language): Promise<TemplateTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/template')).templateTexts
    : (await import('./en-US/template')).templateTexts;
