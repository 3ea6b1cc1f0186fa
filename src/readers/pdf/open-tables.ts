import type { Block } from './blocks';

export const withOpenTables = (blocks: readonly Block[]): readonly Block[] => blocks;
