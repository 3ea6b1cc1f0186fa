/**
 * The three approvals that offices require before a report is published (三审三校): 经办人拟定, 部门保密审查, 分管领导审批, in this order.
 * This is office practice, not part of the form: no notice about the report prescribes them, so they are not with the
 * statute.
 */
export const signSteps = ['draft', 'secrecy', 'approval'] as const;

export type SignStep = (typeof signSteps)[number];
