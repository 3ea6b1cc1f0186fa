/** Labels that statistics tables of any subject have, without numbers: alone they do not show which form a table is. */
export const commonLabels: readonly string[] = ['总计', '合计', '小计', '其他'];
