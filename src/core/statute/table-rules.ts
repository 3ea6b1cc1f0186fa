import type { EditionId, editions } from './editions';

/** The rules about the tables of all editions, each by its literal data, from which the type of a finding follows. */
export type TableRule = (typeof editions)[EditionId]['rules'][number];

export type TableRuleId = TableRule['id'];
