import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  // In sight however far the rest is scrolled, unless that leaves no room for it.
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-height: 420px)': { position: 'static' },
  },
  list: {
    display: 'flex',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalS,
  },
  tab: {
    flexGrow: 1,
    minHeight: '36px',
    padding: '0 8px',
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  panel: {
    padding: '12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface TabOf<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly content: ReactNode;
  /** Stays mounted, with its typed text, while another tab is shown. */
  readonly keep: boolean;
}

interface Props<T extends string> {
  /** Above the tabs. */
  readonly header: ReactNode;
  /** Between the tabs and what they show. */
  readonly children: ReactNode;
  /** Something else is shown instead of the tabs. */
  readonly isHidden: boolean;
  readonly label: string;
  readonly tabs: readonly TabOf<T>[];
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
}

/**
 * Tabs following the WAI-ARIA pattern: one tab stop, arrow keys, Home and End. Fluent's would add a fifth to the pane's
 * first load.
 */
export function Tabs<T extends string>(props: Props<T>) {
  const { header, children, isHidden, label, tabs, chosen, onChoose } = props;
  const styles = useStyles();
  const id = useId();
  const [visited, setVisited] = useState<readonly T[]>([chosen]);
  const choose = (tab: T) => {
    // Other code may have shown the tab that is being left.
    setVisited((before) => [...new Set([...before, chosen, tab])]);
    onChoose(tab);
  };
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const to = {
      ArrowRight: (from + 1) % tabs.length,
      ArrowLeft: (from + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined || to === undefined) return;
    event.preventDefault();
    choose(next.id);
    (event.currentTarget.parentElement?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div className={styles.top}>
        {header}
        <div
          role="tablist"
          aria-label={label}
          // Its display would show it again.
          className={isHidden ? undefined : styles.list}
          hidden={isHidden}
        >
          {tabs.map((tab, index) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-controls={`${id}-${tab.id}-panel`}
              aria-selected={tab.id === chosen}
              tabIndex={tab.id === chosen ? 0 : -1}
              className={mergeClasses(styles.tab, tab.id === chosen && styles.chosen)}
              onClick={() => choose(tab.id)}
              onKeyDown={(event) => move(event, index)}
            >
              {tab.label}
            </button>
          ))}
        </div>
      </div>
      {children}
      <div hidden={isHidden}>
        {tabs.map((tab) => (
          <div
            key={tab.id}
            role="tabpanel"
            id={`${id}-${tab.id}-panel`}
            aria-labelledby={`${id}-${tab.id}`}
            hidden={tab.id !== chosen}
            // What is in it may still be on its way, and the next stop must not be behind it.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as the pattern for tabs has it
            tabIndex={0}
            className={styles.panel}
          >
            {(tab.id === chosen || (tab.keep && visited.includes(tab.id))) && tab.content}
          </div>
        ))}
      </div>
    </>
  );
}
