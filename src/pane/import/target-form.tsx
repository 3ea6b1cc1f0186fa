import { Button, Checkbox, Field, Input, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { useMemo, useState } from 'react';
import { changeFigures } from '../../app/corrections/change-figures';
import { draftFromNarrative, hasText } from '../../app/narrative/adopt-text';
import { carriedForward } from '../../app/layout/new-report';
import { insertTables } from '../../app/layout/insert-sheets';
import { planImport } from '../../app/import/plan-import';
import { setPrevious } from '../../app/session/session-actions';
import { setDraft } from '../../app/session/view-actions';
import type { ImportTexts } from '../../messages/zh-CN/import';
import { cellName } from '../../core/report/cell-names';
import { cellIndexOf } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { Notice } from '../parts/notice';
import { yearOf } from '../parts/year-of';
import { usePane, useSessionState } from '../pane-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  message: { margin: 0 },
});

interface Props {
  readonly report: Report;
  readonly texts: ImportTexts;
  /** The result as a sentence; null if nothing could be done. */
  readonly onDone: (sentence: string | null) => void;
}

/** Where the figures go, what would change, and the button that does it in one step. */
export function TargetForm({ report, texts, onDone }: Props) {
  const styles = useStyles();
  const { session, texts: pane } = usePane();
  const {
    report: own,
    phase,
    liveCheck,
    draft,
  } = useSessionState((state) => ({
    report: state.report,
    phase: state.phase,
    liveCheck: state.liveCheck,
    draft: state.draft,
  }));
  const [target, setTarget] = useState<'current' | 'previous'>('current');
  const [isPrefilling, setPrefilling] = useState(true);
  const [isWithText, setWithText] = useState(true);
  const [agency, setAgency] = useState(report.agency ?? '');
  const [year, setYear] = useState(report.year?.toString() ?? '');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const plan = useMemo(
    () => (own === null ? null : planImport(report, own, session.addresses)),
    [session, report, own],
  );
  const edition = editions[report.edition];
  const index = cellIndexOf(edition);
  const names = (cells: readonly CellId[]) => cells.map((cell) => cellName(edition, cell));
  const outside = [...report.cells].flatMap(([cell, state]) =>
    index.has(cell) || state.kind === 'blank' ? [] : [cell],
  );
  // Otherwise tables may exist that are not read yet, or twice: neither can be written to, and no more should be added.
  const isNew = phase === 'none';
  const expected = own?.year == null ? null : target === 'current' ? own.year : own.year - 1;
  const figure = yearOf(year);
  // An existing text is never replaced from here.
  const text =
    draft === null && report.narrative !== undefined && hasText(report.narrative, edition)
      ? report.narrative
      : null;
  const takesText = text !== null && isWithText && target === 'current';

  const insert = async (): Promise<string | null> => {
    if (figure === null) return null;
    const isDone = await insertTables(session, {
      agency: agency.trim(),
      year: figure,
      totals: 'formula',
      figures: { ...report, agency: agency.trim(), year: figure },
    });
    const written = [...report.cells.values()].filter(({ kind }) => kind !== 'blank').length;
    if (!isDone) return null;
    return [
      texts.done(written - outside.length),
      ...(session.snapshot.totals === 'typed' ? [texts.typedTotals] : []),
    ].join('');
  };
  const overwrite = async (): Promise<string | null> => {
    // The contents of the tables may have changed since the plan was shown.
    const now = session.snapshot.report;
    if (now === null) return null;
    const { changes } = planImport(report, now, session.addresses);
    return (await changeFigures(session, changes)) ? texts.done(changes.length) : null;
  };
  const keepPrevious = async (): Promise<string | null> => {
    await setPrevious(session, report);
    if (!isPrefilling) return texts.donePrevious(0);
    const current = session.snapshot.report;
    const carried = current === null ? [] : [...carriedForward(report, current.edition)];
    const changes = carried.flatMap(([cell, to]) => {
      const from = current?.cells.get(cell);
      return from?.kind === 'blank' ? [{ cell, from, to }] : [];
    });
    const isDone = changes.length === 0 || (await changeFigures(session, changes));
    return isDone ? texts.donePrevious(changes.length) : null;
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const needsTitle = isNew && target === 'current';
    if (isBusy || (needsTitle && (agency.trim() === '' || figure === null))) return;
    setBusy(true);
    const act = target === 'previous' ? keepPrevious : isNew ? insert : overwrite;
    void act().then(async (sentence) => {
      if (sentence !== null && takesText) await setDraft(session, draftFromNarrative(text, edition));
      setBusy(false);
      onDone(sentence !== null && takesText ? `${sentence}${texts.textTaken}` : sentence);
    });
  };
  const wrong = (validationMessage: string) => ({ validationMessage });
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <Field label={texts.target}>
        <RadioGroup value={target} onChange={(_, { value }) => setTarget(value as typeof target)}>
          <Radio value="current" label={isNew ? texts.currentNew : texts.current} />
          <Radio value="previous" label={texts.previous} />
        </RadioGroup>
      </Field>
      {target === 'current' && phase === 'several' && (
        <Notice
          of="warning"
          action={
            !liveCheck && (
              <Button size="small" onClick={() => void session.check()}>
                {pane.check.now}
              </Button>
            )
          }
        >
          {texts.held}
        </Notice>
      )}
      {expected !== null && report.year !== null && report.year !== expected && (
        <Notice of="warning">{texts.otherYear(report.year, expected)}</Notice>
      )}
      {own?.agency != null && report.agency !== null && own.agency !== report.agency && (
        <Notice of="warning">{texts.otherAgency(report.agency, own.agency)}</Notice>
      )}
      {target === 'previous' && !isNew && (
        <Checkbox
          label={texts.prefill}
          checked={isPrefilling}
          onChange={(_, { checked }) => setPrefilling(checked === true)}
        />
      )}
      {target === 'current' && text !== null && (
        <Checkbox
          label={texts.withText}
          checked={isWithText}
          onChange={(_, { checked }) => setWithText(checked === true)}
        />
      )}
      {target === 'current' && isNew && (
        <>
          <Field
            label={texts.agency}
            required
            {...(isTried && agency.trim() === '' ? wrong(texts.agencyMissing) : {})}
          >
            <Input value={agency} onChange={(_, { value }) => setAgency(value)} />
          </Field>
          <Field label={texts.year} required {...(isTried && figure === null ? wrong(texts.yearWrong) : {})}>
            <Input inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
          </Field>
          {outside.length > 0 && <p className={styles.message}>{texts.unmatched(names(outside))}</p>}
        </>
      )}
      {target === 'current' && plan !== null && (
        <>
          <p className={styles.message}>
            {plan.changes.length === 0
              ? texts.nothing
              : texts.plan(plan.changes.length, plan.overwritten.length)}
          </p>
          {plan.overwritten.length > 0 && (
            <Notice of="warning">{texts.overwrites(names(plan.overwritten))}</Notice>
          )}
          {plan.formulas.length > 0 && (
            <p className={styles.message}>{texts.formulas(names(plan.formulas))}</p>
          )}
          {plan.untouched.length > 0 && (
            <p className={styles.message}>{texts.unchanged(names(plan.untouched))}</p>
          )}
          {plan.unmatched.length > 0 && (
            <p className={styles.message}>{texts.unmatched(names(plan.unmatched))}</p>
          )}
        </>
      )}
      <div>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={
            isBusy ||
            (target === 'current' && !isNew && (plan === null || (plan.changes.length === 0 && !takesText)))
          }
        >
          {texts.apply}
        </Button>
      </div>
    </form>
  );
}
