import {
  Button,
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { RefObject, SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { beginReport } from '../../app/layout/begin-report';
import type { StartOffers } from '../../app/ports';
import { startTexts } from '../../messages/start';
import { tablesTexts } from '../../messages/tables';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { AgencyProfile, Report } from '../../core/report/report';
import { yearOf } from '../parts/year-of';
import { useTyped } from '../parts/use-typed';
import { usePane, useSessionState } from '../pane-context';
import { PreviousReport } from './previous-report';
import { ProfileFields } from './profile-fields';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0, fontSize: '16px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr)',
    // Labels of one and of two lines next to each other: the fields stay in line.
    alignItems: 'end',
    gap: '12px',
  },
  year: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  more: {
    '& summary': {
      cursor: 'pointer',
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // In sight whatever the height of the window.
  submit: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    margin: '0 -12px -12px',
    padding: '8px 12px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { flexGrow: 1 },
});

/** The request for a blank workbook that the form has answered, for each page. */
const answered = new WeakMap<StartOffers, number>();

/** Gives the keyboard to the first field: when the program was opened for it, and when a blank workbook was asked for. */
function useFirstFocus(form: RefObject<HTMLFormElement | null>): void {
  const { services, start, endStart } = usePane();
  const { offers } = services;
  useEffect(() => {
    const focus = () =>
      form.current?.querySelector<HTMLElement>('[name=agency]')?.focus({ preventScroll: true });
    if (start?.action === 'insert') {
      focus();
      endStart();
    }
    if (offers === undefined) return undefined;
    const answer = () => {
      const asked = offers.blanks.state;
      if (asked === (answered.get(offers) ?? 0)) return;
      answered.set(offers, asked);
      focus();
    };
    answer();
    return offers.blanks.subscribe(answer);
  }, [form, offers, start, endStart]);
}

/** What a new report starts from, and the button that inserts its tables. */
export function NewReportForm({ previous }: { readonly previous: Report | null }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const { fill } = texts;
  const hasContent = useSessionState((state) => state.hasContent);
  const [typedAgency, setAgency] = useTyped('newReport:agency');
  const [typedYear, setYear] = useTyped('newReport:year');
  const [agency, year] = [typedAgency ?? '', typedYear ?? String(new Date().getFullYear() - 1)];
  const [profile, setProfile] = useState<AgencyProfile>({});
  const [totals, setTotals] = useState<TotalsKind>('formula');
  const [arrangement, setArrangement] = useState<'separate' | 'stacked'>('separate');
  const [isProtected, setProtected] = useState(session.port.can.protectsByDefault);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(form);
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
    void beginReport(session, {
      agency: agency.trim(),
      year: figure,
      totals,
      arrangement,
      isProtected,
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
      <div className={styles.facts}>
        <Field
          className={styles.year}
          label={fill.year}
          required
          {...(isTried && figure === null ? wrong(fill.yearWrong) : {})}
        >
          <Input
            name="year"
            input={{ size: 4 }}
            inputMode="numeric"
            value={year}
            onChange={(_, { value }) => setYear(value)}
          />
        </Field>
        <ProfileFields profile={profile} onChange={setProfile} />
      </div>
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
      <fieldset className={styles.group}>
        <legend>{fill.previous}</legend>
        <PreviousReport
          previous={previous}
          expected={figure === null ? null : figure - 1}
          {...(hasAgency ? { agency: agency.trim() } : {})}
        />
      </fieldset>
      {hasContent && <p className={styles.hint}>{fill.onlyAdds(session.port.can.undoOfSheets)}</p>}
      <details className={styles.more}>
        <summary>{startTexts[language].more}</summary>
        <Field label={fill.arrangement}>
          <RadioGroup
            value={arrangement}
            onChange={(_, { value }) => setArrangement(value === 'stacked' ? 'stacked' : 'separate')}
          >
            <Radio value="separate" label={fill.arrangements.separate} />
            <Radio value="stacked" label={fill.arrangements.stacked} />
          </RadioGroup>
        </Field>
        {!session.port.can.protectsByDefault && (
          <Checkbox
            label={tablesTexts[language].locks.option}
            checked={isProtected}
            onChange={(_, { checked }) => setProtected(checked === true)}
          />
        )}
      </details>
      <div className={styles.submit}>
        <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
          {isBusy ? fill.inserting : fill.insert}
        </Button>
      </div>
    </form>
  );
}
