import { mergeLocales } from '@univerjs/core';
import dataValidation from '@univerjs/data-validation/locale/zh-CN';
import design from '@univerjs/design/locale/zh-CN';
import docsUi from '@univerjs/docs-ui/locale/zh-CN';
import sheets from '@univerjs/sheets/locale/zh-CN';
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/zh-CN';
import sheetsDataValidationUi from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import formula from '@univerjs/sheets-formula/locale/zh-CN';
import formulaUi from '@univerjs/sheets-formula-ui/locale/zh-CN';
import numfmtUi from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetsUi from '@univerjs/sheets-ui/locale/zh-CN';
import ui from '@univerjs/ui/locale/zh-CN';

/** Texts of the spreadsheet's menus and hints. */
export default mergeLocales(
  dataValidation,
  design,
  docsUi,
  sheets,
  conditionalFormattingUi,
  sheetsDataValidation,
  sheetsDataValidationUi,
  formula,
  formulaUi,
  numfmtUi,
  sheetsUi,
  ui,
);
