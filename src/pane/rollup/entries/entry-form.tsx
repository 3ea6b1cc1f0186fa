import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import { parseNumber } from '../../../core/report/parse-number';
import { cellIndexOf, isComputed } from '../../../core/report/cells';
import type { Entry } from '../../../core/rollup/entry';
import { faultOf } from '../../../core/rollup/entry';
import type { CellId } from '../../../core/statute/types';
import { localTime } from '../../../app/sign-off/local-time';
import { usePane } from '../../pane-context';
import { CellChoice } from '../cell-choice';
import { useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

/** 补充 or 剔除 with its reason, as a row of its own: totals are never typed over. */
export function EntryForm({ rolled }: { readonly rolled: RolledUp }) {
  const shared = useRollupStyles();
  const { session } = usePane();
  const { desk, texts, cell: drilled } = useRollup();
  const { entries: words, drill } = texts;
  const { edition, rows } = rolled.rollup;
  const [kind, setKind] = useState<Entry['kind']>('remove');
  const [typedCell, setCell] = useState<CellId | null>(null);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [about, setAbout] = useState('');
  const [isTried, setTried] = useState(false);
  const form = cellIndexOf(edition);
  const known = drilled === null ? undefined : form.get(drilled);
  const cell = typedCell ?? (known === undefined || isComputed(known) ? null : drilled);
  const { state } = parseNumber(amount, (cell === null ? undefined : form.get(cell)?.type) ?? 'count');
  const row = rows.find(({ agency }) => agency.id === about);
  const entry: Entry | null =
    cell === null
      ? null
      : {
          kind,
          cell,
          amount: state.kind === 'number' ? state.value : Number.NaN,
          reason: reason.trim(),
          ...(by.trim() === '' ? {} : { by: by.trim() }),
          on: localTime(session.surroundings.now()).slice(0, 10),
          ...(row === undefined ? {} : { about: [{ agency: row.agency.id, hash: row.report.hash }] }),
        };
  const fault =
    entry === null ? 'cell' : faultOf(entry, edition, (id) => rolled.rollup.assigned.used.get(id)?.hash);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (entry === null || fault !== null) return;
    void desk.change({ entries: [...desk.draft.entries, entry] });
    setAmount('');
    setReason('');
    setCell(null);
    setTried(false);
  };
  const wrong = (is: typeof fault) =>
    isTried && fault === is && is !== null ? { validationMessage: words.faults[is] } : {};
  return (
    <form noValidate className={shared.form} aria-label={words.add} onSubmit={submit}>
      <Field label={words.kind}>
        <Select value={kind} onChange={(_event, { value }) => setKind(value as Entry['kind'])}>
          {(['remove', 'add'] as const).map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <CellChoice
        isInput
        label={words.cell}
        nothing={drill.chooseCell}
        edition={edition}
        value={cell}
        onChoose={setCell}
        {...(isTried && fault === 'cell' ? { hint: words.faults.cell } : {})}
      />
      <Field label={words.amount} required {...wrong('amount')}>
        <Input inputMode="decimal" value={amount} onChange={(_event, { value }) => setAmount(value)} />
      </Field>
      <Field label={words.reason} required {...wrong('reason')}>
        <Textarea resize="vertical" value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Field label={words.by}>
        <Input value={by} onChange={(_event, { value }) => setBy(value)} />
      </Field>
      <Field label={words.about} hint={words.aboutHint}>
        <Select value={about} onChange={(_event, { value }) => setAbout(value)}>
          <option value="">{words.nobody}</option>
          {rows.map(({ agency }) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button type="submit" appearance="primary">
          {words.add}
        </Button>
      </div>
    </form>
  );
}
