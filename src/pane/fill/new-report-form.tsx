import { Button, Field, Input, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { insertTables } from '../../app/layout/insert-sheets';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { AgencyProfile, Report } from '../../core/report/report';
import { yearOf } from '../parts/year-of';
import { useTyped } from '../parts/use-typed';
import { usePane, useSessionState } from '../pane-context';
import { PreviousReport } from './previous-report';
import { ProfileFields } from './profile-fields';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0, fontSize: '16px' },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
});

/** What a new report starts from, and the button that inserts its tables. */
export function NewReportForm({ previous }: { readonly previous: Report | null }) {
  const styles = useStyles();
  const { session, texts, start, endStart } = usePane();
  const { fill } = texts;
  const hasContent = useSessionState((state) => state.hasContent);
  const [typedAgency, setAgency] = useTyped('newReport:agency');
  const [typedYear, setYear] = useTyped('newReport:year');
  const [agency, year] = [typedAgency ?? '', typedYear ?? String(new Date().getFullYear() - 1)];
  const [profile, setProfile] = useState<AgencyProfile>({});
  const [totals, setTotals] = useState<TotalsKind>('formula');
  const [arrangement, setArrangement] = useState<'separate' | 'stacked'>('separate');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (start?.action !== 'insert') return;
    form.current?.querySelector<HTMLElement>('[name=agency]')?.focus();
    endStart();
  }, [start, endStart]);
  const figure = yearOf(year);
  const hasAgency = agency.trim() !== '';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!hasAgency || figure === null) {
      event.currentTarget.querySelector<HTMLElement>(hasAgency ? '[name=year]' : '[name=agency]')?.focus();
      return;
    }
    setBusy(true);
    void insertTables(session, {
      agency: agency.trim(),
      year: figure,
      totals,
      arrangement,
      profile,
      ...(previous === null ? {} : { previous }),
    })
      .then((isInserted) => {
        if (!isInserted) return;
        setAgency(null);
        setYear(null);
      })
      .finally(() => setBusy(false));
  };
  const wrong = (message: string) => ({ validationState: 'error', validationMessage: message }) as const;
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.heading}>{fill.newReport}</h2>
      <Field label={fill.agency} required {...(isTried && !hasAgency ? wrong(fill.agencyMissing) : {})}>
        <Input name="agency" value={agency} onChange={(_, { value }) => setAgency(value)} />
      </Field>
      <Field label={fill.year} required {...(isTried && figure === null ? wrong(fill.yearWrong) : {})}>
        <Input name="year" inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <ProfileFields profile={profile} onChange={setProfile} />
      <Field label={fill.totals} hint={fill.totalsHints[totals]}>
        <RadioGroup
          layout="horizontal"
          value={totals}
          onChange={(_, { value }) => setTotals(value === 'typed' ? 'typed' : 'formula')}
        >
          <Radio value="formula" label={fill.totalsKinds.formula} />
          <Radio value="typed" label={fill.totalsKinds.typed} />
        </RadioGroup>
      </Field>
      <Field
        label={fill.arrangement}
        {...(hasContent ? { hint: fill.onlyAdds(session.port.can.undoOfSheets) } : {})}
      >
        <RadioGroup
          value={arrangement}
          onChange={(_, { value }) => setArrangement(value === 'stacked' ? 'stacked' : 'separate')}
        >
          <Radio value="separate" label={fill.arrangements.separate} />
          <Radio value="stacked" label={fill.arrangements.stacked} />
        </RadioGroup>
      </Field>
      <fieldset className={styles.group}>
        <legend>{fill.previous}</legend>
        <PreviousReport
          previous={previous}
          expected={figure === null ? null : figure - 1}
          {...(hasAgency ? { agency: agency.trim() } : {})}
        />
      </fieldset>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {isBusy ? fill.inserting : fill.insert}
      </Button>
    </form>
  );
}
