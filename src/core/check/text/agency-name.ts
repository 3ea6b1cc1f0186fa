/** Whether a name is that of a government, or of a body that governs a zone; their reports cover their whole area. */
export const isGovernment = (agency: string | null): boolean =>
  agency !== null &&
  /(?:人民政府|管理委员会|管委会|实验区|开发区|[省市县区州盟旗])(?:（.*）)?$/u.test(agency) &&
  !/[局委办厅]$/u.test(agency);
