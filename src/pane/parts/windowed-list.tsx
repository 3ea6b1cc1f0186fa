import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  scroll: {
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', left: 0, right: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: 'block',
    width: '100%',
    height: '100%',
    padding: '4px 8px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    overflow: 'hidden',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Items drawn above and below those in sight, so that scrolling shows no gaps. */
const margin = 4;

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** In pixels, the same for all. */
  readonly itemHeight: number;
  /** How many are in sight. */
  readonly most: number;
  /** What an item's button shows; in two lines at the most. */
  readonly show: (item: T) => ReactNode;
  readonly onChoose: (item: T) => void;
}

/** A list of any length of which only what is in sight is drawn. One tab stop; arrow keys, Page keys, Home and End. */
export function WindowedList<T>({ label, items, keyOf, itemHeight, most, show, onChoose }: Props<T>) {
  const styles = useStyles();
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  /** The item that takes the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null);
  const height = Math.min(most, Math.max(items.length, 1)) * itemHeight;
  const last = items.length - 1;
  const current = Math.min(active, Math.max(last, 0));
  const first = Math.max(0, Math.min(Math.floor(top / itemHeight), items.length - most) - margin);
  const end = Math.min(items.length, first + most + 2 * margin + 1);
  useEffect(() => {
    if (wanted.current === null) return;
    scroll.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + most - 1,
      PageUp: current - most + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(to, last));
    const element = scroll.current;
    if (element !== null) {
      const at = next * itemHeight;
      if (at < element.scrollTop) element.scrollTop = at;
      else if (at + itemHeight > element.scrollTop + height) element.scrollTop = at + itemHeight - height;
      setTop(element.scrollTop);
    }
    wanted.current = next;
    setActive(next);
  };
  // The one that has the tab stop is always drawn.
  const drawn = [
    ...(current < first ? [current] : []),
    ...Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index),
    ...(current >= end && current <= last ? [current] : []),
  ];
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      style={{ height: `${height}px` }}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons in it */}
      <ul
        aria-label={label}
        className={styles.list}
        style={{ height: `${items.length * itemHeight}px` }}
        onKeyDown={move}
      >
        {drawn.map((index) => {
          const item = items[index] as T;
          return (
            <li
              key={keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ top: `${index * itemHeight}px`, height: `${itemHeight}px` }}
            >
              <button
                type="button"
                data-index={index}
                tabIndex={index === current ? 0 : -1}
                className={styles.button}
                onFocus={() => setActive(index)}
                onClick={() => onChoose(item)}
              >
                {show(item)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
