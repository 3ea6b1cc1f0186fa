import { longestSetting } from '../../workbook/stored/settings-xml';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import { profileFrom } from '../../core/report/agency-profile';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { draftFrom } from '../../core/report/narrative-draft';
import type { AgencyProfile, Report } from '../../core/report/report';
import type { WorkbookPort } from '../../workbook/port';
import type { Explanations } from './explanations';
import { loadExplanations } from './explanations';

/** Keys of the texts that are kept with the workbook. */
export const keptKeys = {
  explanations: 'explanations',
  previous: 'previous',
  profile: 'profile',
  totals: 'totals',
  narrative: 'narrative',
  approvals: 'approvals',
} as const;

export type KeptKey = (typeof keptKeys)[keyof typeof keptKeys];

/** Makes the text when it is written; null removes what was kept. */
type TextMaker = () => string | null | Promise<string | null>;

/** Why some texts are not kept: the host refused just now, or they are longer than a workbook may keep. */
interface KeepProblem {
  readonly problem: 'notKept' | 'tooLongToKeep';
  readonly unkept: readonly KeptKey[];
}

/** What was kept with a workbook. */
export interface Kept {
  readonly explanations: Explanations;
  readonly previous: Report | null;
  readonly profile: AgencyProfile;
  /** Null where nothing was written. */
  readonly draft: NarrativeDraft | null;
  /** As it is kept. */
  readonly approvals: string | null;
  /** Null where the workbook does not say. */
  readonly totals: TotalsKind | null;
}

/**
 * The texts that are kept with a workbook. They are written one after the other, the last of a key wins, and what the workbook
 * does not take is tried again with the next or by `retry`.
 */
export class KeptTexts {
  private readonly waiting = new Map<KeptKey, TextMaker>();
  /** Of these, what the workbook holds is not the last. */
  private readonly tooLong = new Set<KeptKey>();
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly port: WorkbookPort) {}

  /** Reads everything. Rejects when the workbook cannot be read now: nothing must then be written in place of it. */
  async load(): Promise<Kept> {
    const totals = await this.port.setting(keptKeys.totals);
    return {
      explanations: loadExplanations(await this.port.setting(keptKeys.explanations)),
      totals: totals === null ? null : totals === 'typed' ? 'typed' : 'formula',
      draft: keptDraft(await this.port.setting(keptKeys.narrative)),
      approvals: await this.port.setting(keptKeys.approvals),
      profile: profileFrom(parsed(await this.port.setting(keptKeys.profile))) ?? {},
      previous: await previousFrom(await this.port.setting(keptKeys.previous)),
    };
  }

  /** Keeps a text. Never rejects. */
  keep(key: KeptKey, text: TextMaker): Promise<KeepProblem | null> {
    this.waiting.set(key, text);
    this.tooLong.delete(key);
    return this.retry();
  }

  /** Something was not taken yet. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Writes what was not taken yet. */
  retry(): Promise<KeepProblem | null> {
    const written = this.writing.then(() => this.write());
    this.writing = written;
    return written;
  }

  /** Another workbook was opened in place of this one. */
  forget(): void {
    this.waiting.clear();
    this.tooLong.clear();
  }

  private async write(): Promise<KeepProblem | null> {
    for (const [key, make] of [...this.waiting]) {
      try {
        const text = await make();
        // A newer text, or another workbook.
        if (this.waiting.get(key) !== make) continue;
        if (text !== null && text.length > longestSetting) this.tooLong.add(key);
        else await this.port.saveSetting(key, text);
      } catch {
        return { problem: 'notKept', unkept: [...this.waiting.keys()] };
      }
      if (this.waiting.get(key) === make) this.waiting.delete(key);
    }
    return this.tooLong.size > 0 ? { problem: 'tooLongToKeep', unkept: [...this.tooLong] } : null;
  }
}

/** The text of a report as it was kept; null where there is none, or none that can be understood. */
export const keptDraft = (text: string | null): NarrativeDraft | null => draftFrom(parsed(text));

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}

async function previousFrom(json: string | null): Promise<Report | null> {
  if (json === null) return null;
  const { readJson } = await import('../../files/json/read-json');
  try {
    return readJson(new TextEncoder().encode(json));
  } catch {
    // Written by a later version: the user can choose the file again.
    return null;
  }
}

/** A report as it is kept. */
export async function textOfReport(report: Report): Promise<string> {
  const { reportJson } = await import('../export/report-json');
  return new TextDecoder().decode(await reportJson(report));
}
