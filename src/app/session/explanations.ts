import type { Finding } from '../../core/check/finding';

/** 情况说明 by finding. Each stores the figures it was written for and lapses when they change. */
export type Explanations = ReadonlyMap<string, { readonly figures: string; readonly text: string }>;

const schema = 1;

/** What identifies a finding across checks: its rule and its cells; in a text, its words and their section. */
export function findingKey({ ruleId, cells, words, params }: Finding): string {
  const key = `${ruleId} ${cells.join(' ')}`;
  return words === undefined
    ? key
    : `${key} ${words[0]?.section ?? ''} ${'quote' in params ? params.quote : ''}`;
}

/** The figures that an explanation refers to. */
export const figuresOf = ({ left, right, params }: Finding): string =>
  JSON.stringify([
    left ?? null,
    right ?? null,
    Object.entries(params)
      .map(([name, value]) => [name, storedParam(name, value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** Workbooks store lists as one text, and yes and no as 1 and 0. */
function storedParam(name: string, value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return Array.isArray(value) ? value.join(separators[name] ?? '、') : value;
}

const separators: Readonly<Record<string, string>> = { expected: ' / ', parts: ' + ' };

/** The explanation of a finding, or null if there is none for its current figures. */
export function explanationOf(finding: Finding, explanations: Explanations): string | null {
  const found = explanations.get(findingKey(finding));
  return found?.figures === figuresOf(finding) ? found.text : null;
}

/**
 * Drops explanations whose finding now has other figures. One whose finding is absent stays: last year's report may not
 * be loaded yet, or the user may undo a change.
 */
export function withoutLapsed(findings: readonly Finding[], explanations: Explanations): Explanations {
  const lapsed = new Set(
    findings.filter((finding) => explanationOf(finding, explanations) === null).map(findingKey),
  );
  const kept = [...explanations].filter(([key]) => !lapsed.has(key));
  return kept.length === explanations.size ? explanations : new Map(kept);
}

export const saveExplanations = (explanations: Explanations): string =>
  JSON.stringify({ schema, explanations: Object.fromEntries(explanations) });

/** The inverse of `saveExplanations`; ignores what it does not understand, such as a later schema. */
export function loadExplanations(saved: string | null): Explanations {
  try {
    const value = JSON.parse(saved ?? 'null') as {
      schema?: unknown;
      explanations?: Record<string, { figures?: unknown; text?: unknown }>;
    } | null;
    if (value?.schema !== schema || typeof value.explanations !== 'object') return new Map();
    return new Map(
      Object.entries(value.explanations).flatMap(([key, { figures, text }]) =>
        typeof figures === 'string' && typeof text === 'string' ? [[key, { figures, text }] as const] : [],
      ),
    );
  } catch {
    return new Map();
  }
}
