interface Count {
  readonly total: number;
  readonly covered: number;
}
export function coverageByRoom(
  summary: Readonly<Record<string, Readonly<Record<'lines' | 'branches' | 'functions', Count>>>>,
  rooms: readonly string[],
): string;
