import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedTable } from '../../../app/tables/check-tables';
import type { TableCorrection } from '../../../app/tables/table-corrections';
import { findingsIn } from '../../../app/tables/table-findings';
import type { TableDefinition } from '../../../core/tables/definition';
import type { CellPosition } from '../../../core/tables/relations';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import { Disclosure } from '../../parts/disclosure';
import { Notice } from '../../parts/notice';
import { usePane } from '../../pane-context';
import { AreaPicture } from './area-picture';
import { FindingRow } from './finding-row';
import { SuspectList } from './suspect-list';
import { TableSettings } from './table-settings';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  where: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface Props {
  readonly definition: TableDefinition;
  /** Null if the table was not found. */
  readonly checked: CheckedTable | null;
  readonly texts: OtherTableTexts;
  readonly onCorrect: (correction: TableCorrection) => void;
  readonly onChange: (definition: TableDefinition) => void;
  readonly onEdit: (sum: number) => void;
  readonly onRemove: () => void;
}

/** A table with confirmed sums: what does not add up, where, and what it should be. */
export function DefinedTable({ definition, checked, texts, onCorrect, onChange, onEdit, onRemove }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const { name } = definition;
  const locate = ([row, column]: CellPosition) => {
    const sheet = session.sheets[checked?.sheetAt ?? -1]?.id;
    if (sheet === undefined) return;
    session.surroundings.showWorkbook?.();
    void session.port.reveal({ sheet, row, column }).catch((error: unknown) => {
      session.reportFailure(error, 'cellGone');
    });
  };
  const findings = checked === null ? [] : findingsIn(checked);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <section aria-label={name}>
      <h3 className={styles.heading}>{name}</h3>
      {checked === null ? (
        <Notice of="warning">{texts.notFound}</Notice>
      ) : (
        <>
          <p className={styles.where}>{texts.where(checked.sheet ?? '', checked.range)}</p>
          <div role="status">
            <Notice of={errors > 0 ? 'error' : checked.checked === 0 ? 'info' : 'passed'}>
              {errors > 0
                ? texts.fails(errors, checked.checked)
                : checked.checked === 0
                  ? texts.nothingToAdd
                  : texts.holds(checked.checked - checked.undecided.length)}
              {checked.undecided.length > 0 && checked.checked > 0 && (
                <>
                  <br />
                  {texts.openSums(checked.undecided.length)}
                </>
              )}
            </Notice>
          </div>
          {checked.missing.length > 0 && (
            <Notice of="warning">
              {texts.missing(checked.missing.map((label) => (label === '' ? texts.unnamed : label)))}
            </Notice>
          )}
          {errors > 0 && <AreaPicture table={checked} texts={texts} />}
          {checked.groups.map((group) => (
            <SuspectList
              key={JSON.stringify(group.broken.map(({ total, parts }) => [total, parts]))}
              {...{ table: checked, group, texts, onCorrect }}
              onLocate={locate}
            />
          ))}
          {findings.length > 0 && (
            <ul className={styles.list} aria-label={texts.findings(name)}>
              {findings.map((finding, at) => (
                <FindingRow
                  key={`${finding.key} ${at}`}
                  {...{ finding, texts }}
                  table={checked}
                  onLocate={() => locate(finding.sum.total)}
                />
              ))}
            </ul>
          )}
        </>
      )}
      <Disclosure
        label={texts.sums(definition.sums.length)}
        fullLabel={`${name} ${texts.sums(definition.sums.length)}`}
      >
        <TableSettings key={name} {...{ definition, checked, texts, onChange, onEdit, onRemove }} />
      </Disclosure>
    </section>
  );
}
