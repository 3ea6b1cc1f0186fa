// What the page does with the grid and for it, in one file that is loaded beside the grid: it is no part of the first load.
export { gridControlTexts } from '../../messages/grid-control-texts';
export { formatsNotSavedText, leftBehindText } from '../../messages/left-behind-texts';
export { CrashCopies } from './crash-copies';
export { acceptDrops } from './drop-zone';
export { chosenFile, isOpenedAsIs, openFile, saveFile, showReport } from './files';
export { nameGridControls } from './grid-controls';
export { offerRecovery } from './recover';
export { leadWithF6 } from './region-keys';
export { selectionText } from './selection-text';
export { TextView } from './text-view';
export { UnsavedWork } from './unsaved-work';
