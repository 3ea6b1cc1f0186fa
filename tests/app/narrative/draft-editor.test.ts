import { beforeEach, describe, expect, it } from 'vitest';
import { setDraft } from '../../../src/app/session/view-actions';
import { DraftEditor, notedDraft } from '../../../src/app/narrative/draft-editor';
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

describe('a draft of a pane that was lost', () => {
  /** What the pane noted while the text was typed over another one. */
  const noted = (lead: string, over: string) =>
    JSON.stringify({
      draft: { ...emptyDraft, lead },
      over: JSON.stringify({ schema: 1, ...emptyDraft, lead: over }),
    });
  const opened = async () => {
    const stop = editor.subscribe(() => undefined);
    await clock.pass(1000);
    stop();
  };

  it('is noted at once, until the workbook has it', async () => {
    write('甲');
    expect(session.typed.of('narrative')).toBe(noted('甲', ''));
    await clock.pass(600);
    expect(session.typed.of('narrative')).toBeNull();
  });

  it('stays noted while the workbook refuses it', async () => {
    workbook.failNext(new Error('busy'));
    write('甲');
    await clock.pass(600);
    expect(session.typed.of('narrative')).toBe(noted('甲', ''));
  });

  it('stays noted while the workbook refuses it, whatever else is typed and shown', async () => {
    editor.subscribe(() => undefined);
    workbook.failNext(new Error('busy'));
    write('甲');
    await clock.pass(600);
    session.typed.set('channels', '["1"]');
    await opened();
    expect(session.typed.of('narrative')).toBe(noted('甲', ''));
  });

  it('is no longer noted once a later check has stored it', async () => {
    editor.subscribe(() => undefined);
    workbook.failNext(new Error('busy'));
    write('甲');
    await clock.pass(600);
    expect(session.typed.of('narrative')).toBe(noted('甲', ''));
    await session.check();
    expect(await kept()).toBe('甲');
    expect(session.typed.all).toEqual({});
  });

  it('waits until the workbook is read', async () => {
    await setDraft(session, { ...emptyDraft, lead: '旧' });
    workbook.failNext(new Error('busy'));
    await session.start();
    session.typed.restore({ narrative: noted('旧稿新写', '旧') });
    editor.subscribe(() => undefined);
    expect([session.snapshot.phase, editor.draft]).toEqual(['reading', emptyDraft]);
    await session.check();
    expect(editor.draft.lead).toBe('旧稿新写');
    editor.change((draft) => ({ ...draft, lead: `${draft.lead}完` }));
    await clock.pass(1000);
    expect(await kept()).toBe('旧稿新写完');
    expect(session.typed.all).toEqual({});
  });

  it('is continued although another text was typed for a workbook that is gone', async () => {
    editor.subscribe(() => undefined);
    write('甲');
    await session.start();
    session.typed.restore({ narrative: noted('新写', '') });
    expect(editor.draft.lead).toBe('新写');
    await clock.pass(1000);
    expect(await kept()).toBe('新写');
    expect(session.typed.all).toEqual({});
  });

  it('is continued if the workbook has the text that it was typed over', async () => {
    await setDraft(session, { ...emptyDraft, lead: '旧' });
    session.typed.restore({ narrative: noted('旧稿新写', '旧') });
    await opened();
    expect(editor.draft.lead).toBe('旧稿新写');
    expect(await kept()).toBe('旧稿新写');
    expect(session.typed.all).toEqual({});
  });

  it('is offered if the workbook has another text by now', async () => {
    await setDraft(session, { ...emptyDraft, lead: '他人所写' });
    session.typed.restore({ narrative: noted('旧稿新写', '旧') });
    await opened();
    expect(editor.draft.lead).toBe('他人所写');
    expect(session.typed.all).toEqual({ 'narrative:earlier': noted('旧稿新写', '旧') });
  });

  it('is dropped if the workbook has it', async () => {
    await setDraft(session, { ...emptyDraft, lead: '同文' });
    session.typed.restore({ narrative: noted('同文', '旧') });
    await opened();
    expect(session.typed.all).toEqual({});
  });

  it('is nothing if it is none', async () => {
    session.typed.restore({ narrative: 'x', 'narrative:earlier': '{}' });
    await opened();
    expect(editor.draft).toBe(emptyDraft);
    expect(notedDraft('{}')).toBeNull();
  });
});
