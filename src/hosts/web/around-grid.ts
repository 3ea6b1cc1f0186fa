// What the page does with the grid and for it, in one file that is loaded beside the grid: it is no part of the first load.
import { gridTexts as english } from '../../messages/en-US/grid';
import type { Language } from '../../messages/language';
import type { GridTexts } from '../../messages/zh-CN/grid';
import { gridTexts as chinese } from '../../messages/zh-CN/grid';

export { CrashCopies } from './crash-copies';
export { acceptDrops } from './drop-zone';
export { chosenFile, isOpenedAsIs, openFile, saveFile, showReport } from './files';
export { nameGridControls } from './grid-controls';
export { offerRecovery } from './recover';
export { leadWithF6 } from './region-keys';
export { selectionText } from './selection-text';
export { TextView } from './text-view';
export { UnsavedWork } from './unsaved-work';

/** In all languages, so that the controls of the grid are renamed at once. */
export const gridTexts: Readonly<Record<Language, GridTexts>> = { 'zh-CN': chinese, 'en-US': english };
