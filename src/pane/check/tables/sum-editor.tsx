import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PickedSum, PickProblem, Picks } from '../../../app/tables/picked-sum';
import { PickingTable, withSelected } from '../../../app/tables/picked-sum';
import { saveDefinitions, storedDefinitions } from '../../../app/tables/store-tables';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import type { Selection } from '../../../workbook/port';
import { DismissButton } from '../../parts/dismiss-button';
import { Notice } from '../../parts/notice';
import { usePane } from '../../pane-context';
import { cellOf } from './sum-words';

const useStyles = makeStyles({
  box: {
    margin: '8px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { margin: '4px 0' },
  list: { margin: 0, padding: 0, maxHeight: '200px', overflowY: 'auto', listStyleType: 'none' },
  part: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  sign: { minWidth: '32px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** A sum to be changed; nothing is picked yet where there is none. */
export interface SumToEdit {
  readonly table: PickingTable;
  readonly picks: Picks;
  /** Its number in the definition; null if it is new there. */
  readonly instead: number | null;
}

interface Props {
  readonly first: SumToEdit | null;
  readonly texts: OtherTableTexts;
  /** @param isDone the sum was stored */
  readonly onClose: (isDone: boolean) => void;
}

/** Puts a sum together from cells that the user selects in the workbook: first the total, then its parts. */
export function SumEditor({ first, texts, onClose }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const [table, setTable] = useState(first?.table ?? null);
  const [picks, setPicks] = useState(first?.picks ?? null);
  const [problem, setProblem] = useState<PickProblem | 'noTable' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const pick = (selection: Selection) => {
      const { sheet: id, row, column } = selection;
      if (table === null || picks === null) {
        const sheet = session.sheets.find((one) => one.id === id);
        const found =
          sheet === undefined
            ? null
            : PickingTable.around(sheet, [row, column], storedDefinitions(session) ?? []);
        setTable(found);
        setPicks(found === null ? null : { total: [row, column], sum: null });
        setProblem(found === null ? 'noTable' : null);
        return;
      }
      // The total itself is often selected once more.
      if (
        id !== table.sheet.id ||
        (row === picks.total[0] && column === picks.total[1] && !isRange(selection))
      )
        return;
      const sum = withSelected(table, picks, selection);
      setProblem(typeof sum === 'string' ? sum : null);
      if (typeof sum !== 'string') setPicks({ ...picks, sum });
    };
    return session.port.onSelect(pick);
  }, [session, table, picks]);
  const sum = picks?.sum ?? null;
  const change = (next: PickedSum) => {
    setProblem(null);
    if (picks !== null) setPicks({ ...picks, sum: next });
  };
  const save = () => {
    if (table === null || sum === null) return;
    const definitions = storedDefinitions(session) ?? [];
    onClose(true);
    void saveDefinitions(session, table.addTo(definitions, sum, first?.instead ?? null, table.sheet.name));
  };
  return (
    <section className={styles.box} aria-label={first === null ? texts.editor : texts.changing}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {first === null ? texts.editor : texts.changing}
      </h3>
      <div role="status">
        <p className={styles.text}>
          {picks === null ? texts.pickTotal : `${texts.picked(cellOf(picks.total))}${texts.pickParts}`}
        </p>
        {table !== null && sum !== null && sum.parts.length > 0 && (
          <p className={styles.text}>
            <strong>{texts.sum(wordsOf(table, sum))}</strong>
          </p>
        )}
      </div>
      {problem !== null && (
        <Notice of="warning" urgent>
          {texts[problem]}
        </Notice>
      )}
      {table !== null && sum !== null && <PartsOfSum {...{ table, sum, texts }} onChange={change} />}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={sum === null || sum.parts.length === 0}
          onClick={save}
        >
          {texts.done}
        </Button>
        <Button size="small" onClick={() => onClose(false)}>
          {texts.cancelEdit}
        </Button>
      </div>
    </section>
  );
}

const isRange = ({ rows = 1, columns = 1 }: Selection): boolean => rows > 1 || columns > 1;

const wordsOf = (table: PickingTable, sum: PickedSum) => ({
  relation: sum.relation,
  axis: sum.axis,
  total: table.nameOf(sum.axis, sum.total),
  parts: sum.parts.map(({ line, sign }) => ({ label: table.nameOf(sum.axis, line), sign })),
  ...table.stateOf(sum),
});

interface PartsProps {
  readonly table: PickingTable;
  readonly sum: PickedSum;
  readonly texts: OtherTableTexts;
  readonly onChange: (sum: PickedSum) => void;
}

/** The relation and the parts of a sum, to be changed without the workbook. */
function PartsOfSum({ table, sum, texts, onChange }: PartsProps) {
  const styles = useStyles();
  const { axis, total, parts } = sum;
  const used = new Set(parts.map(({ line }) => line));
  const others = table.lines(axis).filter(({ line }) => line !== total && !used.has(line));
  const withParts = (next: PickedSum['parts']) =>
    onChange({ ...sum, parts: [...next].sort((a, b) => a.line - b.line) });
  return (
    <>
      <Field label={texts.relation}>
        <Select
          value={sum.relation}
          onChange={(_, { value }) =>
            onChange({ ...sum, relation: value === 'atLeast' ? 'atLeast' : 'equals' })
          }
        >
          <option value="equals">{texts.equals}</option>
          <option value="atLeast">{texts.atLeast}</option>
        </Select>
      </Field>
      <ul className={styles.list} aria-label={texts.parts}>
        {parts.map(({ line, sign }) => {
          const name = table.nameOf(axis, line);
          return (
            <li key={line} className={styles.part}>
              <Button
                size="small"
                className={styles.sign}
                aria-label={texts.sign(name, sign)}
                onClick={() =>
                  withParts(
                    parts.map((part) => (part.line === line ? { line, sign: sign < 0 ? 1 : -1 } : part)),
                  )
                }
              >
                {sign < 0 ? '−' : '+'}
              </Button>
              <span className={styles.name}>{name}</span>
              <DismissButton
                label={texts.removePart(name)}
                onClick={() => withParts(parts.filter((part) => part.line !== line))}
              />
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <Field label={texts.addPart}>
          <Select
            value=""
            onChange={(_, { value }) => {
              if (value !== '') withParts([...parts, { line: Number(value), sign: 1 }]);
            }}
          >
            <option value="">{texts.choosePart}</option>
            {others.map(({ line, name }) => (
              <option key={line} value={line}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
