import { Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { cellReferencesOf } from '../../core/report/cell-references';
import { channelReferences, namedReferences, referenceText } from '../../core/report/compose-narrative';
import type { Channel } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { gap } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import { usePlainButtonStyles } from '../parts/plain-button';
import { useFieldStyles } from './caret-field';

/** Nobody reads more; users looking for another type one more letter. */
const mostShown = 40;

const useStyles = makeStyles({
  list: {
    // Options are positioned within it.
    position: 'relative',
    maxHeight: '200px',
    overflowY: 'auto',
    marginTop: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  option: {
    justifyContent: 'space-between',
    padding: '4px 8px',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  value: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  message: { margin: '2px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Every typed word occurs in the name. */
const isFound = (name: string, typed: string): boolean =>
  typed
    .split(/[\s.．·]+/u)
    .filter((word) => word !== '')
    .every((word) => name.includes(word));

interface Props {
  readonly report: Report;
  readonly channels: readonly Channel[];
  readonly texts: NarrativeTexts;
  /** A name that can be referenced. */
  readonly onChoose: (name: string) => void;
  readonly onClose: () => void;
}

/** Finds a figure by the words of its name: a combobox with a list, following the WAI-ARIA pattern. */
export function FigurePicker({ report, channels, texts, onChoose, onClose }: Props) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const plain = usePlainButtonStyles();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const all = useMemo(
    () => [
      ...namedReferences,
      ...channelReferences(channels),
      ...cellReferencesOf(editions[report.edition]).keys(),
    ],
    [report.edition, channels],
  );
  const found = all.filter((name) => isFound(name, typed));
  const shown = found.slice(0, mostShown);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (list.current === null || option == null) return;
    const { offsetTop, offsetHeight } = option;
    const { scrollTop, clientHeight } = list.current;
    if (offsetTop < scrollTop) list.current.scrollTop = offsetTop;
    else if (offsetTop + offsetHeight > scrollTop + clientHeight)
      list.current.scrollTop = offsetTop + offsetHeight - clientHeight;
  }, [active, typed]);
  const valueOf = (name: string) => {
    const value = referenceText(name, { report, channels });
    return value === null || value === gap ? texts.blankFigure : value;
  };
  const keys = (event: KeyboardEvent) => {
    // The Enter that completes an input method's word selects nothing.
    if (event.nativeEvent.isComposing) return;
    const last = shown.length - 1;
    const to = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
    }[event.key];
    const chosen = shown[active];
    if (to !== undefined) setActive(Math.max(0, to));
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <Field label={texts.findFigure} hint={texts.findFigureHint}>
        {(control) => (
          <input
            {...control}
            ref={field}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={id}
            aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            className={fields.field}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setActive(0);
            }}
            onKeyDown={keys}
          />
        )}
      </Field>
      <p role="status" className={styles.message}>
        {found.length === 0 ? texts.noMatch : texts.matches(shown.length, found.length)}
      </p>
      <div
        id={id}
        ref={list}
        role="listbox"
        aria-label={texts.figures}
        hidden={shown.length === 0}
        className={styles.list}
      >
        {shown.map((name, at) => (
          <button
            key={name}
            id={`${id}-${at}`}
            type="button"
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            className={mergeClasses(plain.button, styles.option, at === active && styles.active)}
            onClick={() => onChoose(name)}
          >
            <span lang="zh-CN">{name}</span>
            <span className={styles.value}>{valueOf(name)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
