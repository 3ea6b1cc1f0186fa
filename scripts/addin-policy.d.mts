export type OfficeSource = 'self' | 'global' | '21vianet';
export const officeSources: Readonly<Record<OfficeSource, string>>;
export function pagePolicy(office: OfficeSource): string;
export function headerPolicy(office: OfficeSource): string;
export const wpsPolicy: string;
