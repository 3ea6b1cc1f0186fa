import type { Language } from './language';
import type { ChartTexts } from './zh-CN/charts';
import type { ChartsViewTexts } from './zh-CN/charts-view';
import type { ExportTexts } from './zh-CN/export';
import type { ImportTexts } from './zh-CN/import';
import type { NarrativeTexts } from './zh-CN/narrative';
import type { ProblemTexts } from './zh-CN/problems';
import type { RepairTexts } from './zh-CN/repair';
import type { RollupMessages } from './zh-CN/rollup';
import type { RollupPaneTexts } from './zh-CN/rollup-pane';
import type { SignTexts } from './zh-CN/sign';
import type { TemplateTexts } from './zh-CN/template';

/**
 * Catalogues in the requested language, loaded when first needed. No part of the first load: what a pane needs at once is in
 * `messages.ts`.
 */
const load = <Catalogue>(
  language: Language,
  loaders: Readonly<Record<Language, () => Promise<Catalogue>>>,
): Promise<Catalogue> => loaders[language]();

export const importTextsOf = async (language: Language): Promise<ImportTexts> => {
  const loaded = load<{ importTexts: ImportTexts }>(language, {
    'zh-CN': () => import('./zh-CN/import'),
    'en-US': () => import('./en-US/import'),
  });
  return (await loaded).importTexts;
};

export const narrativeTextsOf = async (language: Language): Promise<NarrativeTexts> => {
  const loaded = load<{ narrativeTexts: NarrativeTexts }>(language, {
    'zh-CN': () => import('./zh-CN/narrative'),
    'en-US': () => import('./en-US/narrative'),
  });
  return (await loaded).narrativeTexts;
};

export const problemTextsOf = async (language: Language): Promise<ProblemTexts> => {
  const loaded = load<{ problemTexts: ProblemTexts }>(language, {
    'zh-CN': () => import('./zh-CN/problems'),
    'en-US': () => import('./en-US/problems'),
  });
  return (await loaded).problemTexts;
};

export const repairTextsOf = async (language: Language): Promise<RepairTexts> => {
  const loaded = load<{ repairTexts: RepairTexts }>(language, {
    'zh-CN': () => import('./zh-CN/repair'),
    'en-US': () => import('./en-US/repair'),
  });
  return (await loaded).repairTexts;
};

export const signTextsOf = async (language: Language): Promise<SignTexts> => {
  const loaded = load<{ signTexts: SignTexts }>(language, {
    'zh-CN': () => import('./zh-CN/sign'),
    'en-US': () => import('./en-US/sign'),
  });
  return (await loaded).signTexts;
};

export const exportTextsOf = async (language: Language): Promise<ExportTexts> => {
  const loaded = load<{ exportTexts: ExportTexts }>(language, {
    'zh-CN': () => import('./zh-CN/export'),
    'en-US': () => import('./en-US/export'),
  });
  return (await loaded).exportTexts;
};

export const templateTextsOf = async (language: Language): Promise<TemplateTexts> => {
  const loaded = load<{ templateTexts: TemplateTexts }>(language, {
    'zh-CN': () => import('./zh-CN/template'),
    'en-US': () => import('./en-US/template'),
  });
  return (await loaded).templateTexts;
};

export const rollupMessagesOf = (language: Language): Promise<RollupMessages> =>
  load<RollupMessages>(language, {
    'zh-CN': () => import('./zh-CN/rollup'),
    'en-US': () => import('./en-US/rollup'),
  });

/** The texts of pictures, and of the view that shows them. */
export const chartTextsOf = async (
  language: Language,
): Promise<{ readonly charts: ChartTexts; readonly view: ChartsViewTexts }> => {
  const [{ chartTexts }, { chartsViewTexts }] = await Promise.all([
    load<{ chartTexts: ChartTexts }>(language, {
      'zh-CN': () => import('./zh-CN/charts'),
      'en-US': () => import('./en-US/charts'),
    }),
    load<{ chartsViewTexts: ChartsViewTexts }>(language, {
      'zh-CN': () => import('./zh-CN/charts-view'),
      'en-US': () => import('./en-US/charts-view'),
    }),
  ]);
  return { charts: chartTexts, view: chartsViewTexts };
};

export const rollupPaneTextsOf = async (language: Language): Promise<RollupPaneTexts> => {
  const loaded = load<{ rollupPaneTexts: RollupPaneTexts }>(language, {
    'zh-CN': () => import('./zh-CN/rollup-pane'),
    'en-US': () => import('./en-US/rollup-pane'),
  });
  return (await loaded).rollupPaneTexts;
};
