import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { ChannelFault } from '../../app/narrative/channels';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import type { Channel } from '../../core/report/narrative-draft';
import { parseNumber } from '../../core/report/parse-number';
import { SeverityIcon } from '../parts/notice';

const useStyles = makeStyles({
  cell: { padding: '2px 4px 2px 0' },
  field: { width: '100%', minWidth: 0 },
  wrong: { display: 'flex', gap: '4px', margin: '0 0 4px', fontSize: tokens.fontSizeBase200 },
});

/** The number that a text represents: null for a blank, undefined if it is not a number of items. */
function countOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const { state } = parseNumber(text, 'count');
  const isCount = state.kind === 'number' && Number.isSafeInteger(state.value) && state.value >= 0;
  return isCount ? state.value : undefined;
}

interface Props {
  readonly channel: Channel;
  /** From 0. */
  readonly row: number;
  readonly fault: ChannelFault | null;
  /** The number while it is being typed; otherwise undefined. */
  readonly typed: string | undefined;
  /** The id of the list of suggested names. */
  readonly names: string;
  readonly texts: NarrativeTexts;
  readonly onType: (text: string | undefined) => void;
  readonly onChange: (change: Partial<Channel>) => void;
  readonly onRemove: () => void;
}

/**
 * One channel with its number. Errors are shown while typing: a message that appeared on leaving the field would move
 * whatever is being clicked.
 */
export function ChannelRow(props: Props) {
  const { channel, row, fault, typed, names, texts, onType, onChange, onRemove } = props;
  const { name, count } = channel;
  const styles = useStyles();
  const id = useId();
  const text = typed ?? count?.toString() ?? '';
  const isWrong = countOf(text) === undefined;
  const describedBy = (isTold: boolean, of: string) =>
    isTold ? { 'aria-invalid': true, 'aria-describedby': `${id}-${of}` } : {};
  return (
    <>
      <tr>
        <td className={styles.cell}>
          <Input
            className={styles.field}
            input={{ list: names, lang: 'zh-CN' }}
            aria-label={texts.channelName(row + 1)}
            autoComplete="off"
            value={name}
            {...describedBy(fault !== null, 'name')}
            onChange={(_, { value }) => onChange({ name: value })}
          />
        </td>
        <td className={styles.cell}>
          <Input
            className={styles.field}
            aria-label={texts.channelCount(row + 1)}
            inputMode="numeric"
            autoComplete="off"
            value={text}
            {...describedBy(isWrong, 'count')}
            onChange={(_, { value }) => {
              onType(value);
              onChange({ count: countOf(value) ?? null });
            }}
            onBlur={() => {
              if (!isWrong) onType(undefined);
            }}
          />
        </td>
        <td className={styles.cell}>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            title={texts.removeChannel}
            aria-label={texts.removeChannelOf(row + 1, name)}
            onClick={onRemove}
          />
        </td>
      </tr>
      {(fault !== null || isWrong) && (
        <tr>
          <td colSpan={3}>
            {fault !== null && (
              <p role="alert" className={styles.wrong}>
                <SeverityIcon of="error" />
                <span id={`${id}-name`}>{texts.faults[fault]}</span>
              </p>
            )}
            {isWrong && (
              <p role="alert" className={styles.wrong}>
                <SeverityIcon of="error" />
                <span id={`${id}-count`}>{texts.countWrong}</span>
              </p>
            )}
          </td>
        </tr>
      )}
    </>
  );
}
