import type { SheetAddress } from '../../../../src/workbook/port';
import type { WebWorkbook } from '../../../../src/workbook/embedded/create-web-workbook';
import { createWebWorkbook } from '../../../../src/workbook/embedded/create-web-workbook';

/** What the test calls in the page, and what it makes the page call. */
export interface TestPage {
  readonly workbook: WebWorkbook;
  selected: SheetAddress | null;
}

declare global {
  interface Window {
    testPage?: TestPage;
    reportChange?: () => void;
    reportSelection?: (place: SheetAddress) => void;
  }
}

const container = document.getElementById('grid');
if (container === null) throw new Error('no place for the grid');
const workbook = await createWebWorkbook(container);
const page: TestPage = { workbook, selected: null };
workbook.onSelect((place) => {
  page.selected = place;
});
window.testPage = page;
