import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { ProposedSum, ProposedTable, TableWork } from '../../../app/tables/table-work';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingInlineStart: '32px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

interface Props {
  readonly proposals: readonly ProposedTable[];
  readonly work: TableWork;
  readonly texts: OtherTableTexts;
  readonly onChange: (table: ProposedTable, sum: ProposedSum) => void;
  /** The chosen ones are stored, or all were dismissed: the list may be gone. */
  readonly onDone: () => void;
}

/** Sums that were found, as questions: each is accepted, changed or refused with one key or click. */
export function ProposalList({ proposals, work, texts, onChange, onDone }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const chosen = proposals.reduce((sum, { sums }) => sum + sums.filter(({ isChosen }) => isChosen).length, 0);
  const refuse = (id: string) => {
    // Keyboard users continue at the next question.
    const boxes = [...(root.current?.querySelectorAll<HTMLElement>('input[type=checkbox]') ?? [])];
    const own = boxes.findIndex((box) => box.dataset['sum'] === id);
    (boxes[own + 1] ?? boxes[own - 1])?.focus();
    work.refuse(id);
    if (boxes.length === 1) onDone();
  };
  const onKey = (event: KeyboardEvent, table: ProposedTable, sum: ProposedSum) => {
    if (event.key === 'Delete') refuse(sum.id);
    else if (event.key === 'F2') onChange(table, sum);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={root}>
      <p className={styles.hint}>{texts.proposalsHint}</p>
      {proposals.map((table) => (
        <section key={table.id} aria-label={table.name}>
          <h3 className={styles.heading}>{table.name}</h3>
          <ul className={styles.list} aria-label={`${texts.proposals} ${table.name}`}>
            {table.sums.map((sum) => {
              const sentence = texts.sum(sum.sum);
              return (
                <li key={sum.id} className={styles.item}>
                  <Checkbox
                    label={sentence}
                    checked={sum.isChosen}
                    data-sum={sum.id}
                    onChange={(_, { checked }) => work.choose(sum.id, checked === true)}
                    onKeyDown={(event) => onKey(event, table, sum)}
                  />
                  <div className={styles.actions}>
                    <Button
                      size="small"
                      aria-label={texts.changeSum(sentence)}
                      onClick={() => onChange(table, sum)}
                    >
                      {texts.change}
                    </Button>
                    <Button
                      size="small"
                      aria-label={texts.refuseSum(sentence)}
                      onClick={() => refuse(sum.id)}
                    >
                      {texts.refuse}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabledFocusable={chosen === 0}
          onClick={() => {
            onDone();
            void work.accept();
          }}
        >
          {texts.accept(chosen)}
        </Button>
        <Button
          onClick={() => {
            onDone();
            work.dismiss();
          }}
        >
          {texts.dismiss}
        </Button>
      </div>
    </div>
  );
}
