import type { AgencyKind, AgencyLevel } from './types';

/** 机关类型, in the order of the selection list. */
export const agencyKinds: readonly { readonly id: AgencyKind; readonly label: string }[] = [
  { id: 'government', label: '政府' },
  { id: 'department', label: '部门' },
  { id: 'branch', label: '派出机构/街道' },
  { id: 'township', label: '乡镇' },
  { id: 'authorised', label: '授权组织' },
];

export const agencyLevels: readonly { readonly id: AgencyLevel; readonly label: string }[] = [
  { id: 'state', label: '国家' },
  { id: 'province', label: '省级' },
  { id: 'city', label: '设区的市、自治州' },
  { id: 'county', label: '县级' },
  { id: 'township', label: '乡级' },
];

/**
 * Who may issue 规章 (规章制定程序条例 arts. 10 and 14): departments of the State Council, and governments of provinces, of
 * cities with districts and of autonomous prefectures.
 */
export const regulationMakers: readonly { readonly kind: AgencyKind; readonly level: AgencyLevel }[] = [
  { kind: 'department', level: 'state' },
  { kind: 'government', level: 'province' },
  { kind: 'government', level: 'city' },
];
