import { Button, Field, ProgressBar, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ProposedSum, ProposedTable } from '../../../app/tables/table-work';
import { saveDefinitions } from '../../../app/tables/store-tables';
import type { AppliedCorrection, TableCorrection } from '../../../app/tables/table-corrections';
import { correctTable } from '../../../app/tables/table-corrections';
import { editedSum, pickedFrom } from '../../../app/tables/picked-sum';
import type { TableDefinition } from '../../../core/tables/definition';
import { addressOf, rangeOf } from '../../../core/grid/addresses';
import { otherTableTextsOf } from '../../../messages/other-tables';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import type { SheetContent } from '../../../workbook/port';
import { Notice } from '../../parts/notice';
import { useLoaded } from '../../parts/use-loaded';
import { usePane, useSessionState } from '../../pane-context';
import { DefinedTable } from './defined-table';
import { DefinitionFiles } from './definition-files';
import { ProposalList } from './proposal-list';
import type { SumToEdit } from './sum-editor';
import { SumEditor } from './sum-editor';
import { useDefinitions, useSelection, useTableWork } from './use-tables';

const useStyles = makeStyles({
  heading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** What is being edited: a sum that was found, one of a definition, or a new one. */
interface Editing {
  readonly sum: SumToEdit | null;
  readonly proposal: string | null;
  /** A new one begins afresh each time. */
  readonly number: number;
}

/** 其他表格: the sums of tables that are not of the form, found, confirmed and checked. */
export function TablesSection() {
  const texts = useLoaded(otherTableTextsOf);
  return texts === null ? null : <Tables texts={texts} />;
}

function Tables({ texts }: { readonly texts: OtherTableTexts }) {
  const styles = useStyles();
  const { session } = usePane();
  const { work, state } = useTableWork();
  const definitions = useDefinitions();
  const tableSums = useSessionState((all) => all.tableSums);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [applied, setApplied] = useState<AppliedCorrection | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = () => heading.current?.focus();
  if (definitions === null)
    return (
      <Frame texts={texts} heading={heading}>
        <Notice of="error">{texts.unreadable}</Notice>
      </Frame>
    );
  const checked = tableSums?.tables ?? [];
  const edit = (sum: SumToEdit | null, proposal: string | null = null) =>
    setEditing((before) => ({ sum, proposal, number: (before?.number ?? 0) + 1 }));
  const editProposal = ({ sheet }: ProposedTable, { id, pattern }: ProposedSum) => {
    const sum = editedSum(sheet, pattern, definitions);
    if (sum !== null) edit({ ...sum, instead: null }, id);
  };
  const editDefined = (at: number, sumAt: number) => {
    const sum = pickedFrom(session.sheets, definitions, at, sumAt);
    if (sum !== null) edit({ ...sum, instead: sumAt });
  };
  const change = (at: number, definition: TableDefinition | null) => {
    const next = definitions.flatMap((one, i) => (i === at ? (definition ?? []) : [one]));
    if (definition === null) toHeading();
    void saveDefinitions(session, next);
  };
  const correct = (correction: TableCorrection) =>
    void correctTable(session, correction).then((done) => {
      if (done === null) return;
      setApplied(done);
      toHeading();
    });
  return (
    <Frame texts={texts} heading={heading}>
      {definitions.length === 0 && <p className={styles.hint}>{texts.hint}</p>}
      {tableSums?.problem === 'tooLarge' && <Notice of="error">{texts.uncheckable}</Notice>}
      <div role="status">
        {applied !== null && (
          <AppliedNotice
            {...{ applied, texts }}
            onTakeBack={() => {
              const { address, from, to } = applied;
              void correctTable(session, { address, from: to, to: from }).then((done) => {
                if (done !== null) setApplied(null);
                toHeading();
              });
            }}
          />
        )}
      </div>
      {definitions.map((definition, at) => (
        <DefinedTable
          key={`${definition.name} ${at}`}
          {...{ definition, texts }}
          checked={checked.find((one) => one.at === at) ?? null}
          onCorrect={correct}
          onChange={(next) => change(at, next)}
          onEdit={(sum) => editDefined(at, sum)}
          onRemove={() => change(at, null)}
        />
      ))}
      {editing !== null && (
        <SumEditor
          key={editing.number}
          first={editing.sum}
          texts={texts}
          onClose={(isDone) => {
            if (isDone && editing.proposal !== null) work.refuse(editing.proposal);
            setEditing(null);
            toHeading();
          }}
        />
      )}
      <Search {...{ texts, work }} search={state.search} onAdd={() => edit(null)} />
      {state.proposals.length > 0 && (
        <ProposalList
          proposals={state.proposals}
          {...{ work, texts }}
          onChange={editProposal}
          onDone={toHeading}
        />
      )}
      <DefinitionFiles count={definitions.length} texts={texts} />
    </Frame>
  );
}

interface FrameProps {
  readonly texts: OtherTableTexts;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly children: React.ReactNode;
}

function Frame({ texts, heading, children }: FrameProps) {
  const styles = useStyles();
  return (
    <section aria-label={texts.title}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.title}
      </h2>
      {children}
    </section>
  );
}

interface SearchProps {
  readonly texts: OtherTableTexts;
  readonly work: ReturnType<typeof useTableWork>['work'];
  readonly search: ReturnType<typeof useTableWork>['state']['search'];
  readonly onAdd: () => void;
}

/** Searches a sheet, or what is selected on it. */
function Search({ texts, work, search, onAdd }: SearchProps) {
  const styles = useStyles();
  const { session } = usePane();
  useSessionState(({ checkedAt }) => checkedAt);
  const selection = useSelection();
  const [chosen, setChosen] = useState<string | null>(null);
  const { sheets } = session;
  const sheet =
    sheets.find(({ id }) => id === chosen) ??
    sheets.find(({ id }) => id === selection?.sheet) ??
    likeliest(sheets, new Set([...session.addresses.values()].map((address) => address.sheet)));
  if (sheet === undefined) return <p className={styles.hint}>{texts.noSheet}</p>;
  const isRange =
    selection !== null &&
    selection.sheet === sheet.id &&
    (selection.rows ?? 1) > 1 &&
    (selection.columns ?? 1) > 1;
  return (
    <>
      {sheets.length > 1 && (
        <Field label={texts.sheet}>
          <Select value={sheet.id} onChange={(_, { value }) => setChosen(value)}>
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.bar}>
        <Button size="small" appearance="primary" onClick={() => void work.find(sheet, null)}>
          {texts.find}
        </Button>
        {isRange && (
          <Button size="small" onClick={() => void work.find(sheet, selection)}>
            {texts.findSelected(
              rangeOf(selection.row, selection.column, selection.rows ?? 1, selection.columns ?? 1),
            )}
          </Button>
        )}
        <Button size="small" onClick={onAdd}>
          {texts.add}
        </Button>
        {search === 'running' && (
          <Button size="small" onClick={() => work.cancel()}>
            {texts.cancel}
          </Button>
        )}
      </div>
      <div role="status">
        {search === 'running' && (
          <Field validationMessage={texts.searching} validationState="none">
            <ProgressBar aria-label={texts.searching} />
          </Field>
        )}
        {search === 'nothing' && <Notice of="info">{texts.nothing}</Notice>}
        {(search === 'tooLarge' || search === 'failed') && <Notice of="error">{texts[search]}</Notice>}
      </div>
    </>
  );
}

/** The first sheet with contents that has no table of the form. */
const likeliest = (sheets: readonly SheetContent[], ours: ReadonlySet<string>): SheetContent | undefined =>
  sheets.find(({ id, grid }) => !ours.has(id) && grid.cells.length > 0) ?? sheets[0];

interface AppliedProps {
  readonly applied: AppliedCorrection;
  readonly texts: OtherTableTexts;
  readonly onTakeBack: () => void;
}

function AppliedNotice({ applied: { address, from, to, isCured }, texts, onTakeBack }: AppliedProps) {
  const shown = (content: AppliedCorrection['from']): string =>
    content === null || content === '' ? texts.blank : String(content);
  return (
    <Notice
      of={isCured ? 'passed' : 'warning'}
      urgent={!isCured}
      action={
        <Button size="small" onClick={onTakeBack}>
          {texts.takeBack}
        </Button>
      }
    >
      {texts.applied(addressOf(address.row, address.column), shown(from), shown(to))}{' '}
      {isCured ? texts.cured : texts.notCured}
    </Notice>
  );
}
