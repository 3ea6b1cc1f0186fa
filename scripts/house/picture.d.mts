import type { House } from './imports.mjs';

export function housePicture(house: Pick<House, 'folders' | 'arrows'>): string;
