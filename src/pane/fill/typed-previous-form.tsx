import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { SubmitEvent } from 'react';
import { useMemo, useState } from 'react';
import { setPrevious } from '../../app/session/session-actions';
import type { TypedFigures } from '../../app/session/typed-previous';
import { otherSum, typedFrom, typedReport, wrongFigures } from '../../app/session/typed-previous';
import { cellName, tableName } from '../../core/report/cell-names';
import { typedPreviousTexts as english } from '../../messages/en-US/typed-previous';
import { typedPreviousTexts as chinese } from '../../messages/zh-CN/typed-previous';
import { cellIndexOf, tableIds } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { useTyped } from '../parts/use-typed';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(180px, 100%), 1fr))',
    gap: '12px',
    margin: '12px 0 0',
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  hint: { margin: 0 },
});

interface Props {
  readonly previous: Report | null;
  readonly edition: EditionId;
  /** Last year. */
  readonly year: number | null;
  readonly agency: string | null;
  readonly onClose: () => void;
}

/** The fields that were typed into, by cell. */
function typedFields(text: string | null): readonly (readonly [CellId, string])[] {
  try {
    const fields = Object.entries(JSON.parse(text ?? '{}') as Record<string, unknown>);
    return fields.filter((field): field is [CellId, string] => typeof field[1] === 'string');
  } catch {
    return [];
  }
}

/** The few figures of last year that rules compare with, to type if there is no file of last year's report. */
export function TypedPreviousForm({ previous, edition, year, agency, onClose }: Props) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const { fill } = texts;
  const typedTexts = { 'zh-CN': chinese, 'en-US': english }[language];
  const form = editions[edition];
  const index = cellIndexOf(form);
  const [text, setText] = useTyped('previous');
  const typed: TypedFigures = useMemo(() => {
    const fields = new Map(typedFields(text));
    // A text given back after a crash may have fields of another edition.
    return new Map(
      [...typedFrom(previous, edition)].map(([cell, figure]) => [cell, fields.get(cell) ?? figure]),
    );
  }, [previous, edition, text]);
  const change = (cell: CellId, value: string) =>
    setText(JSON.stringify({ ...Object.fromEntries(typedFields(text)), [cell]: value }));
  const close = () => {
    setText(null);
    onClose();
  };
  /** No mistake is reported while the user is still typing. */
  const [left, setLeft] = useState<ReadonlySet<CellId>>(new Set());
  const wrong = wrongFigures(typed, previous, edition);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A surrounding form would treat the dialog as part of it.
    event.stopPropagation();
    const [first] = wrong;
    if (first === undefined) {
      onClose();
      void setPrevious(session, typedReport({ typed, previous, edition, year, agency }));
      session.typed.handOver('previous');
      return;
    }
    setLeft(new Set(typed.keys()));
    event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const validationOf = (cell: CellId) => {
    if (!left.has(cell)) return {};
    if (wrong.includes(cell))
      return {
        validationState: 'error',
        validationMessage: typedTexts.wrong[index.get(cell)?.type ?? 'count'],
      } as const;
    const sum = otherSum(cell, typed, edition);
    return sum === null
      ? {}
      : ({ validationState: 'warning', validationMessage: typedTexts.otherSum(sum) } as const);
  };
  const groups = tableIds
    .map((table) => ({ table, cells: [...typed].filter(([cell]) => cell.startsWith(`${table}.`)) }))
    .filter(({ cells }) => cells.length > 0);
  return (
    <Dialog open modalType="non-modal" onOpenChange={close}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle
              action={
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={texts.close}
                  onClick={close}
                />
              }
            >
              {fill.typePrevious}
            </DialogTitle>
            <DialogContent>
              <p className={styles.hint}>{typedTexts.hint(year)}</p>
              {groups.map(({ table, cells }) => (
                <fieldset key={table} className={styles.group}>
                  <legend lang="zh-CN">{tableName(form, table)}</legend>
                  {cells.map(([cell, text]) => (
                    <Field
                      key={cell}
                      label={{ children: cellName(form, cell), lang: 'zh-CN' }}
                      {...validationOf(cell)}
                    >
                      <Input
                        name={cell}
                        inputMode={index.get(cell)?.type === 'amount' ? 'decimal' : 'numeric'}
                        autoComplete="off"
                        value={text}
                        onChange={(_, { value }) => change(cell, value)}
                        onBlur={() => setLeft(new Set(left).add(cell))}
                      />
                    </Field>
                  ))}
                </fieldset>
              ))}
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" onClick={close}>
                {texts.cancel}
              </Button>
              <Button type="submit" appearance="primary">
                {typedTexts.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
