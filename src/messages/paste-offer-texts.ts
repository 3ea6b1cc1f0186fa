import type { UiLanguage } from './ui-texts';

/** What became of pasted tables: they stand where they do not fit, or the grid did not take them. */
export type PasteOutcome = 'misplaced' | 'refused';

/** What is said of pasted tables that do not fit where they were pasted. */
interface PasteOfferTexts {
  readonly offers: Readonly<Record<PasteOutcome, string>>;
  readonly align: string;
}

export const pasteOfferTexts: Readonly<Record<UiLanguage, PasteOfferTexts>> = {
  'zh-CN': {
    offers: {
      misplaced:
        '粘贴的内容含有年报表格，但与这里的格子没有对齐。可以撤销这次粘贴，改为按项目名称把数字填入对应的格子，填入前先给您看。',
      refused:
        '粘贴的内容含有年报表格，但与这里的合并单元格没有对齐，没有粘贴。可以按项目名称把数字填入对应的格子，填入前先给您看。',
    },
    align: '按项目名称对齐',
  },
  'en-US': {
    offers: {
      misplaced:
        'What was pasted holds tables of the report, but does not line up with the cells here. The paste can be undone and the figures put into their cells by their labels instead; you see them before anything is filled in.',
      refused:
        'What was to be pasted holds tables of the report, but does not line up with the merged cells here, so nothing was pasted. The figures can be put into their cells by their labels; you see them before anything is filled in.',
    },
    align: 'Align by labels',
  },
};
