import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { safeFileName } from '../../../app/export/export-target';
import { mediaTypes } from '../../../app/ports';
import { placeTotals, planTotals } from '../../../app/rollup/desk/place-totals';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import { usePane, useSessionState } from '../../pane-context';
import { Notice } from '../../parts/notice';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';
import { RollupSign } from './rollup-sign';

/** 成果: the totals in the workbook, and the roll-up as a file. */
export function OutputPart() {
  const { texts } = useRollup();
  const rolled = useDesk((state) => state.rolled);
  if (rolled === null) return <p>{texts.gaps.noFiles}</p>;
  return (
    <>
      <Totals rolled={rolled} />
      <RollupFile rolled={rolled} />
      <RollupSign rolled={rolled} />
    </>
  );
}

/** 汇总表: the parent's tables, written into the workbook in one step. */
function Totals({ rolled }: { readonly rolled: RolledUp }) {
  const shared = useRollupStyles();
  const { session, ask } = usePane();
  const { output } = useRollup().texts;
  const { phase, report } = useSessionState((state) => ({ phase: state.phase, report: state.report }));
  const [outcome, setOutcome] = useState<{ readonly cells: number | null } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const plan = useMemo(
    () => (report === null ? null : planTotals(rolled, session)),
    [rolled, session, report],
  );
  const isNew = phase === 'none';
  const isUnknown = isNew && rolled.rollup.parent.agency === null;
  const { parent } = rolled.rollup;
  const isOther =
    !isNew && report !== null && (report.agency !== parent.agency || report.year !== parent.year);
  const place = async () => {
    if (isBusy || isUnknown) return;
    setBusy(true);
    const cells = await placeTotals(session, rolled).catch(() => null);
    setOutcome({ cells });
    setBusy(false);
  };
  return (
    <section>
      <h3 className={shared.heading}>{output.totals}</h3>
      {phase === 'several' ? (
        <Notice of="warning">{output.held}</Notice>
      ) : (
        <>
          <p className={shared.line}>
            {isNew
              ? output.willInsert
              : plan !== null && output.willChange(plan.changes.length, plan.overwritten)}
          </p>
          {isUnknown && <Notice of="warning">{output.noAgency}</Notice>}
          {isOther && <Notice of="warning">{output.otherReport(report.agency, report.year)}</Notice>}
          <Button
            appearance="primary"
            disabledFocusable={isBusy || isUnknown}
            {...(isOther ? { 'aria-haspopup': 'dialog' } : {})}
            onClick={() => {
              if (isOther) ask({ title: output.write, text: output.askOther, onYes: () => void place() });
              else void place();
            }}
          >
            {isNew ? output.insert : output.write}
          </Button>
        </>
      )}
      {outcome !== null && (
        <Notice of={outcome.cells === null ? 'error' : 'passed'} urgent>
          {outcome.cells === null ? output.failed : output.done(outcome.cells)}
        </Notice>
      )}
    </section>
  );
}

/** 汇总底稿: everything in one workbook. */
function RollupFile({ rolled }: { readonly rolled: RolledUp }) {
  const shared = useRollupStyles();
  const { services } = usePane();
  const { desk, texts, reasonText } = useRollup();
  const { output, members } = texts;
  const [outcome, setOutcome] = useState<'making' | { readonly name: string | null } | null>(null);
  const make = async () => {
    const [{ rollupWorkbook }, { rollupFingerprint }] = await Promise.all([
      import('../../../app/rollup/rollup-workbook'),
      import('../../../app/rollup/rollup-fingerprint'),
    ]);
    const { refusals } = desk.draft;
    const bytes = await rollupWorkbook(rolled, {
      fingerprint: await rollupFingerprint(rolled),
      reasonOf: (file) => reasonText(refusals.get(file)),
    });
    const { agency } = rolled.rollup.parent;
    const name = `${safeFileName(output.workbookName(agency, rolled.request.year))}.xlsx`;
    return (await services.save(name, bytes, mediaTypes.xlsx)) ? name : null;
  };
  const start = () => {
    if (outcome === 'making') return;
    setOutcome('making');
    make().then(
      (name) => setOutcome({ name }),
      () => setOutcome({ name: null }),
    );
  };
  return (
    <section>
      <h3 className={shared.heading}>{output.workbook}</h3>
      <p className={shared.hint}>{output.workbookHint}</p>
      <Button disabledFocusable={outcome === 'making'} onClick={start}>
        {output.saveWorkbook}
      </Button>
      {outcome === 'making' && <p role="status">{output.making}</p>}
      {outcome !== null && outcome !== 'making' && (
        <Notice of={outcome.name === null ? 'error' : 'passed'} urgent>
          {outcome.name === null ? members.notSaved : members.saved(outcome.name)}
        </Notice>
      )}
    </section>
  );
}
