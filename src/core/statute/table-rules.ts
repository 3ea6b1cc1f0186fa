import type { EditionId, editions } from './editions';

/** The rules about the tables of all editions, each by its literal data: what a finding holds follows from it. */
export type TableRule = (typeof editions)[EditionId]['rules'][number];

export type TableRuleId = TableRule['id'];
