import { Field, Select } from '@fluentui/react-components';
import { cellName, tableName } from '../../core/report/cell-names';
import { cellsOf, isComputed, tableIds } from '../../core/report/cells';
import type { CellId, Edition } from '../../core/statute/types';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** What is shown while nothing is chosen. */
  readonly nothing: string;
  readonly edition: Edition;
  readonly value: CellId | null;
  /** Leaves out totals. */
  readonly isInput?: boolean;
  readonly onChoose: (cell: CellId) => void;
}

/** A cell of the form, by its table, row and column. */
export function CellChoice({ label, hint, nothing, edition, value, isInput = false, onChoose }: Props) {
  const cells = cellsOf(edition).filter((cell) => !isInput || !isComputed(cell));
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        value={value ?? ''}
        onChange={(_, data) => {
          if (data.value !== '') onChoose(data.value as CellId);
        }}
      >
        <option value="">{nothing}</option>
        {tableIds.map((table) => (
          <optgroup key={table} label={tableName(edition, table)}>
            {cells
              .filter((cell) => cell.table === table)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {cellName(edition, id)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
