import { beforeEach, describe, expect, it } from 'vitest';
import { setDraft } from '../../../src/app/session/session-actions';
import { DraftEditor } from '../../../src/app/narrative/draft-editor';
import { Session } from '../../../src/app/session/session';
import type { NarrativeDraft } from '../../../src/core/report/narrative-draft';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import { uniformReport } from '../../fixtures/reports';
import { sheetsOfReport } from '../../fixtures/sheets';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock, settled } from '../session/fake-clock';

let workbook: MemoryWorkbook;
let clock: FakeClock;
let session: Session;
let editor: DraftEditor;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  clock = new FakeClock();
  session = new Session(workbook, clock);
  editor = new DraftEditor(session);
  await workbook.insert(...sheetsOfReport(uniformReport(0)));
  await session.start();
  // The text checks are loaded with the first text, however long that takes.
  await setDraft(session, { ...emptyDraft, lead: '稿' });
  await setDraft(session, null);
});

const write = (text: string) => editor.change((draft: NarrativeDraft) => ({ ...draft, lead: text }));
const kept = async () => {
  const text = await workbook.setting('narrative');
  return text === null ? null : (JSON.parse(text) as NarrativeDraft).lead;
};

describe('a draft being written', () => {
  it('is shown at once, and stored after a pause', async () => {
    write('甲');
    expect(editor.draft.lead).toBe('甲');
    await clock.pass(500);
    write('甲乙');
    await clock.pass(500);
    expect(await kept()).toBeNull();
    await clock.pass(100);
    expect(await kept()).toBe('甲乙');
    expect(editor.draft).toBe(session.snapshot.draft);
  });

  it('is stored now and then while someone types without a pause', async () => {
    for (let key = 0; key < 8; key += 1) {
      write(`甲${key}`);
      await clock.pass(400);
    }
    expect(await kept()).not.toBeNull();
  });

  it('is stored at once on blur, and only once', async () => {
    write('甲');
    editor.save();
    await settled();
    expect(await kept()).toBe('甲');
    await workbook.saveSetting('narrative', '"other"');
    editor.save();
    await clock.pass(1000);
    expect(await workbook.setting('narrative')).toBe('"other"');
  });

  it('is not overwritten by an older one stored meanwhile', async () => {
    write('甲');
    editor.save();
    write('甲乙');
    await settled();
    expect(editor.draft.lead).toBe('甲乙');
    await clock.pass(600);
    expect(await kept()).toBe('甲乙');
  });

  it('is removed with its last word', async () => {
    write('甲');
    await clock.pass(600);
    write('');
    await clock.pass(600);
    expect(await kept()).toBeNull();
    expect(session.snapshot.draft).toBeNull();
    expect(editor.draft).toBe(emptyDraft);
  });

  it('is replaced by the draft of another workbook, which never receives it', async () => {
    write('甲');
    await workbook.saveSetting('narrative', JSON.stringify({ lead: '乙' }));
    await session.start();
    expect(editor.draft.lead).toBe('乙');
    await clock.pass(1000);
    expect(await kept()).toBe('乙');
  });

  it('is replaced by a text adopted elsewhere', async () => {
    write('甲');
    await clock.pass(600);
    await setDraft(session, { ...emptyDraft, lead: '乙' });
    expect(editor.draft.lead).toBe('乙');
  });

  it('notifies listeners until they unsubscribe', async () => {
    const seen: string[] = [];
    const stop = editor.subscribe(() => seen.push(editor.draft.lead));
    write('甲');
    expect(seen).toEqual(['甲']);
    stop();
    write('乙');
    await clock.pass(1000);
    expect(seen).toEqual(['甲']);
  });
});
