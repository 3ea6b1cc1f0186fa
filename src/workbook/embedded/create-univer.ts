import type { Injector } from '@univerjs/core';
import { IUndoRedoService, LocaleType, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { ExactUndoService } from './exact-undo';
import { hiddenMenus } from './hidden-menus';
import chinese from './languages/zh-CN';
// These add the methods that the adapter calls on workbooks, sheets and ranges.
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/ui/facade';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';

export interface UniverOptions {
  readonly dark?: boolean;
}

/**
 * The spreadsheet program, without a workbook, in an element of the page.
 *
 * @param first hears of each command before the plug-ins do, which note new contents before these are written
 */
export function createUniver(
  container: HTMLElement,
  { dark = false }: UniverOptions,
  first: (injector: Injector) => void,
): { readonly univer: Univer; readonly api: FUniver } {
  const univer = new Univer({
    darkMode: dark,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: chinese },
    override: [[IUndoRedoService, { useClass: ExactUndoService }]],
  });
  first(univer.__getInjector());
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { intervalCount: Number.MAX_SAFE_INTEGER });
  // The page decides the initial focus.
  univer.registerPlugin(UniverUIPlugin, {
    container,
    // Hidden by the page: fonts, colours and formats are those of the form.
    ribbonType: 'simple',
    disableAutoFocus: true,
    menu: hiddenMenus,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Languages in which the spreadsheet has its menus and hints. */
export type GridLanguage = 'zh-CN' | 'en-US';

const names: Readonly<Record<GridLanguage, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

/** Changes the language of the spreadsheet while in use. Anything but Chinese is loaded on first use. */
export async function setGridLanguage(api: FUniver, language: GridLanguage): Promise<void> {
  if (language === 'en-US') {
    const { default: english } = await import(/* webpackChunkName: "univer-en-US" */ './languages/en-US');
    api.loadLocales(names[language], english);
  }
  api.setLocale(names[language]);
}
