import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { channelFaults } from '../../app/narrative/channels';
import type { NarrativeTexts } from '../../messages/narrative-texts';
import { publishedItems } from '../../report/compose-narrative';
import type { Channel } from '../../report/narrative-draft';
import { parseNumber } from '../../report/parse-number';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  count: { width: '84px' },
  tool: { width: '36px' },
  cell: { padding: '2px 4px 2px 0', verticalAlign: 'top' },
  field: { width: '100%', minWidth: 0 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
});

/** The number that a text means: null for a blank, undefined for what is no number of items. */
function countOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const { state } = parseNumber(text, 'count');
  const isCount = state.kind === 'number' && Number.isSafeInteger(state.value) && state.value >= 0;
  return isCount ? state.value : undefined;
}

interface Props {
  readonly channels: readonly Channel[];
  /** Names to choose from. */
  readonly known: readonly string[];
  readonly texts: NarrativeTexts;
  readonly onChange: (channels: readonly Channel[]) => void;
}

/** What the number of published items is made of. */
export function ChannelTable({ channels, known, texts, onChange }: Props) {
  const styles = useStyles();
  const names = useId();
  /** Numbers that are being typed or are none, by their row. */
  const [typed, setTyped] = useState<readonly (string | undefined)[]>([]);
  /** Nobody is told of a mistake while still typing. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const faults = channelFaults(channels);
  const sum = publishedItems(channels);
  const withRow = (row: number, change: Partial<Channel>) =>
    onChange(channels.map((channel, at) => (at === row ? { ...channel, ...change } : channel)));
  const keep = (row: number, text: string | undefined) =>
    setTyped(channels.map((_, at) => (at === row ? text : typed[at])));
  const leave = (field: string) => setLeft(new Set(left).add(field));
  const told = (message: string | null | undefined) =>
    message == null ? {} : ({ validationState: 'error', validationMessage: message } as const);
  return (
    <>
      <p className={styles.hint}>{texts.channelsHint}</p>
      <datalist id={names}>
        {known
          .filter((name) => channels.every((channel) => channel.name !== name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      {channels.length > 0 && (
        <table className={styles.table} aria-label={texts.channels}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {texts.columns.name}
              </th>
              <th scope="col" className={`${styles.head} ${styles.count}`}>
                {texts.columns.count}
              </th>
              <td className={styles.tool} />
            </tr>
          </thead>
          <tbody>
            {channels.map(({ name, count }, row) => {
              const fault = faults[row] ?? null;
              const text = typed[row] ?? count?.toString() ?? '';
              const isWrong = countOf(text) === undefined;
              return (
                // Rows have nothing of their own that tells them apart.
                <tr key={row}>
                  <td className={styles.cell}>
                    <Field {...told(fault !== null && left.has(`name ${row}`) ? texts.faults[fault] : null)}>
                      <Input
                        className={styles.field}
                        input={{ list: names, lang: 'zh-CN' }}
                        aria-label={texts.channelName(row + 1)}
                        autoComplete="off"
                        value={name}
                        onChange={(_, { value }) => withRow(row, { name: value })}
                        onBlur={() => leave(`name ${row}`)}
                      />
                    </Field>
                  </td>
                  <td className={styles.cell}>
                    <Field {...told(isWrong && left.has(`count ${row}`) ? texts.countWrong : null)}>
                      <Input
                        className={styles.field}
                        aria-label={texts.channelCount(row + 1)}
                        inputMode="numeric"
                        autoComplete="off"
                        value={text}
                        onChange={(_, { value }) => {
                          keep(row, value);
                          withRow(row, { count: countOf(value) ?? null });
                        }}
                        onBlur={() => {
                          leave(`count ${row}`);
                          if (!isWrong) keep(row, undefined);
                        }}
                      />
                    </Field>
                  </td>
                  <td className={styles.cell}>
                    <Button
                      appearance="subtle"
                      icon={<DeleteRegular />}
                      title={texts.removeChannel}
                      aria-label={texts.removeChannelOf(row + 1, name)}
                      onClick={() => {
                        setTyped(typed.filter((_, at) => at !== row));
                        setLeft(new Set());
                        onChange(channels.filter((_, at) => at !== row));
                      }}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => onChange([...channels, { name: '', count: null }])}
        >
          {texts.addChannel}
        </Button>
        {channels.length > 0 && <span role="status">{sum === null ? texts.sumUnknown : texts.sum(sum)}</span>}
      </div>
    </>
  );
}
