// What the page does with the grid and for it, in one file that is loaded together with the grid: it is no part of the first load.
export { gridControlTexts } from '../../messages/grid-control-texts';
export { formatsNotSavedText } from '../../messages/left-behind-texts';
export { addControls } from './controls';
export { Documents } from './documents';
export { followWorkbook } from './follow-workbook';
export { nameGridControls } from './grid-controls';
export { Views } from './views';
