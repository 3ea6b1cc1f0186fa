import { mergeLocales } from '@univerjs/core';
import dataValidation from '@univerjs/data-validation/locale/en-US';
import design from '@univerjs/design/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/en-US';
import sheetsDataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import formula from '@univerjs/sheets-formula/locale/en-US';
import formulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import numfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';

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
