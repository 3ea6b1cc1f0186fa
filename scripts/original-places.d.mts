export function withOriginalPlaces(trace: string, folders: readonly string[]): string;
