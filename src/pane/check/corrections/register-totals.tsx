import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { cellName } from '../../../core/report/cell-names';
import type { CorrectionTexts } from '../../../messages/zh-CN/repair';
import { formatNumber, parseNumber } from '../../../core/report/parse-number';
import type { CellId, Edition } from '../../../core/statute/types';

const useStyles = makeStyles({
  form: { margin: '8px 0', padding: 0, border: 'none' },
  heading: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  narrow: { marginTop: '8px' },
});

interface Props {
  /** Totals known from the register. */
  readonly cells: readonly CellId[];
  readonly known: ReadonlyMap<CellId, number>;
  readonly edition: Edition;
  readonly texts: CorrectionTexts;
  readonly onKnown: (known: ReadonlyMap<CellId, number>) => void;
}

/** Asks for the totals hidden by formulas: knowing them leaves fewer cells that can be wrong. */
export function RegisterTotals({ cells, known, edition, texts, onKnown }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState<ReadonlyMap<CellId, string>>(
    new Map([...known].map(([cell, value]) => [cell, formatNumber(value)])),
  );
  const [wrong, setWrong] = useState<readonly CellId[]>([]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = cells.map((cell) => ({ cell, ...parseNumber(typed.get(cell) ?? '', 'count') }));
    const refused = read.filter(
      ({ state }) => state.kind === 'invalid' || (state.kind === 'number' && state.value < 0),
    );
    setWrong(refused.map(({ cell }) => cell));
    if (refused.length > 0) return;
    onKnown(
      new Map(
        read.flatMap(({ cell, state }) => (state.kind === 'number' ? [[cell, state.value] as const] : [])),
      ),
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <fieldset className={styles.form}>
        <legend className={styles.heading}>{texts.register}</legend>
        <p className={styles.hint}>{texts.registerHint}</p>
        {cells.map((cell) => (
          <Field
            key={cell}
            label={cellName(edition, cell)}
            {...(wrong.includes(cell) ? { validationMessage: texts.registerWrong } : {})}
          >
            <Input
              inputMode="numeric"
              value={typed.get(cell) ?? ''}
              onChange={(_, { value }) => setTyped(new Map([...typed, [cell, value]]))}
            />
          </Field>
        ))}
        <Button type="submit" size="small" className={styles.narrow}>
          {texts.narrow}
        </Button>
      </fieldset>
    </form>
  );
}
