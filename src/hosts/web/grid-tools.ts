// What the page does with and for the grid, in one file that is loaded together with the grid: it is not part of the
// first load.
export { gridTexts } from '../../messages/grid';
export { addControls } from './controls';
export { Documents } from './documents';
export { followWorkbook } from './follow-workbook';
export { registerOffline } from './offline/register';
export { nameGridControls } from './grid-controls';
export { showLocks } from './locked-input';
export { showRefusals } from './refused-input';
export { Views } from './views';
