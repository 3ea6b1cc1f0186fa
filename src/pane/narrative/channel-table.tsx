import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { channelFaults } from '../../app/narrative/channels';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { publishedItems } from '../../core/report/compose-narrative';
import type { Channel } from '../../core/report/narrative-draft';
import { useTyped } from '../parts/use-typed';
import { ChannelRow } from './channel-row';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  count: { width: '84px' },
  tool: { width: '36px' },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
});

interface Props {
  readonly channels: readonly Channel[];
  /** Suggested names. */
  readonly known: readonly string[];
  readonly texts: NarrativeTexts;
  readonly onChange: (channels: readonly Channel[]) => void;
}

/** By row; undefined where the number is that of the channel. */
function typedCounts(text: string | null): readonly (string | undefined)[] {
  try {
    const counts: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(counts)
      ? counts.map((count: unknown) => (typeof count === 'string' ? count : undefined))
      : [];
  } catch {
    return [];
  }
}

/** The parts of the number of published items. */
export function ChannelTable({ channels, known, texts, onChange }: Props) {
  const styles = useStyles();
  const names = useId();
  /** Numbers being typed or invalid, by row. */
  const [text, setText] = useTyped('channels');
  const typed = typedCounts(text);
  const setTyped = (counts: readonly (string | undefined)[]) =>
    setText(counts.every((count) => count === undefined) ? null : JSON.stringify(counts));
  const faults = channelFaults(channels);
  const sum = publishedItems(channels);
  const withRow = (row: number, change: Partial<Channel>) =>
    onChange(channels.map((channel, at) => (at === row ? { ...channel, ...change } : channel)));
  const keep = (row: number, count: string | undefined) =>
    setTyped(channels.map((_, at) => (at === row ? count : typed[at])));
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
            {channels.map((channel, row) => (
              // Rows have no identity.
              <ChannelRow
                key={row}
                {...{ channel, row, texts, names }}
                fault={faults[row] ?? null}
                typed={typed[row]}
                onType={(text) => keep(row, text)}
                onChange={(change) => withRow(row, change)}
                onRemove={() => {
                  setTyped(typed.filter((_, at) => at !== row));
                  onChange(channels.filter((_, at) => at !== row));
                }}
              />
            ))}
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
