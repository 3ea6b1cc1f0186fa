import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedTable } from '../../../app/tables/check-tables';
import { markSums } from '../../../app/tables/mark-sums';
import type { TableDefinition } from '../../../core/tables/definition';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import { Notice } from '../../parts/notice';
import { AskingButton } from '../../parts/questions';
import { usePane } from '../../pane-context';
import { wordsOfSum } from './sum-words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0' },
});

interface Props {
  readonly definition: TableDefinition;
  readonly checked: CheckedTable | null;
  readonly texts: OtherTableTexts;
  readonly onChange: (definition: TableDefinition) => void;
  readonly onEdit: (sum: number) => void;
  readonly onRemove: () => void;
}

/** The confirmed sums of a table, and what else its definition says. */
export function TableSettings({ definition, checked, texts, onChange, onEdit, onRemove }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const [name, setName] = useState(definition.name);
  const [isMarked, setMarked] = useState(false);
  const rename = () => {
    const trimmed = name.trim();
    if (trimmed === '') setName(definition.name);
    else if (trimmed !== definition.name) onChange({ ...definition, name: trimmed });
  };
  const mark = (flag: 'isAppendix' | 'isExact', isSet: boolean) => {
    const { [flag]: _, ...rest } = definition;
    onChange(isSet ? { ...rest, [flag]: true } : rest);
  };
  return (
    <>
      <ul className={styles.list} aria-label={texts.sumsOf(definition.name)}>
        {definition.sums.map((sum, at) => {
          const state = checked?.sums[at] ?? null;
          const words = wordsOfSum(sum, state, texts);
          const sentence =
            state === null
              ? `${texts.plainSum(words)}（${texts.sumNotFound}）`
              : state.of === 0
                ? texts.plainSum(words)
                : texts.sum(words);
          return (
            <li key={JSON.stringify(sum)} className={styles.item}>
              <p className={styles.text}>{sentence}</p>
              <div className={styles.actions}>
                {state !== null && (
                  <Button size="small" aria-label={texts.changeSum(sentence)} onClick={() => onEdit(at)}>
                    {texts.change}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={texts.removeSum(sentence)}
                  onClick={() =>
                    definition.sums.length === 1
                      ? onRemove()
                      : onChange({ ...definition, sums: definition.sums.filter((_, i) => i !== at) })
                  }
                >
                  {texts.remove}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Field label={texts.name}>
        <Input
          value={name}
          maxLength={80}
          onChange={(_, { value }) => setName(value)}
          onBlur={rename}
          onKeyDown={({ key }) => {
            if (key === 'Enter') rename();
          }}
        />
      </Field>
      <Checkbox
        label={texts.isAppendix}
        checked={definition.isAppendix === true}
        onChange={(_, { checked: isSet }) => mark('isAppendix', isSet === true)}
      />
      <Checkbox
        label={texts.isExact}
        checked={definition.isExact === true}
        onChange={(_, { checked: isSet }) => mark('isExact', isSet === true)}
      />
      <div className={styles.actions}>
        {session.port.addFormats !== undefined && checked !== null && (
          <Button
            size="small"
            onClick={() => void markSums(session, definition).then((isDone) => setMarked(isDone))}
          >
            {texts.mark}
          </Button>
        )}
        <AskingButton
          label={texts.removeTable}
          question={texts.askRemove(definition.name)}
          onYes={onRemove}
        />
      </div>
      <div role="status">{isMarked && <Notice of="passed">{texts.marked}</Notice>}</div>
    </>
  );
}
