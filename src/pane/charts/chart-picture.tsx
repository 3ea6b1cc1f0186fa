import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { pictureSvg } from '../../files/charts/draw-picture';
import type { Picture, PicturePoint } from '../../files/charts/picture';
import { nextMark } from './bar-walk';

const useStyles = makeStyles({
  picture: {
    overflowX: 'auto',
    padding: '2px',
    '--chart-paper': tokens.colorNeutralBackground1,
    '--chart-ink': tokens.colorNeutralForeground1,
    '--chart-soft': tokens.colorNeutralForeground2,
    '--chart-line': tokens.colorNeutralStroke2,
    '--chart-1': '#0f6cbd',
    '--chart-2': '#f2a33a',
    '--chart-3': '#2f8f5b',
    '--chart-4': '#9b6bc3',
    '--chart-5': '#c4475b',
    '--chart-6': '#8a8886',
    '& svg': { display: 'block' },
    '& [data-mark]': { cursor: 'pointer' },
    '& [data-mark]:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    // Shapes keep their colours there: only patterns and labels are to distinguish them.
    '@media (forced-colors: active)': {
      '--chart-paper': 'Canvas',
      '--chart-ink': 'CanvasText',
      '--chart-soft': 'CanvasText',
      '--chart-line': 'GrayText',
      '--chart-1': 'CanvasText',
      '--chart-2': 'CanvasText',
      '--chart-3': 'CanvasText',
      '--chart-4': 'CanvasText',
      '--chart-5': 'CanvasText',
      '--chart-6': 'CanvasText',
      '& [data-mark]:focus-visible': { outlineColor: 'Highlight' },
    },
  },
});

/** A picture with ten years still reads at this width; a narrower pane scrolls it. */
const widthFor = ({ frames }: Picture): number =>
  Math.max(260, ...frames.map(({ categories, isLying }) => (isLying ? 0 : categories.length * 34 + 64)));

/** The width of an element, followed. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const measure = () => setWidth(Math.floor(current.clientWidth) - 4);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

interface Props {
  readonly picture: Picture;
  /** Goes to the cells of a bar. */
  readonly onChoose: (point: PicturePoint) => void;
}

/** A picture whose bars are buttons: one stop for Tab, the arrow keys go from bar to bar. */
export function ChartPicture({ picture, onChoose }: Props) {
  const styles = useStyles();
  const prefix = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(useWidth(box), widthFor(picture));
  const { svg, marks } = useMemo(
    () => pictureSvg(picture, { document, style: 'page', width, prefix: `chart${prefix}` }),
    [picture, width, prefix],
  );
  const content = useMemo(() => ({ __html: svg }), [svg]);
  useEffect(() => {
    const drawn = box.current?.firstElementChild;
    // With buttons in it, it is a group and no longer an image.
    drawn?.setAttribute('role', 'group');
    marksIn(box.current).forEach((mark, at) => {
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-label', marks[at]?.point.name ?? '');
      mark.setAttribute('tabindex', at === 0 ? '0' : '-1');
    });
    // The last years are what is looked for first.
    if (box.current !== null) box.current.scrollLeft = box.current.scrollWidth;
  }, [content, marks]);
  const markOf = ({ target }: KeyboardEvent | MouseEvent): number => {
    const found = target instanceof Element ? target.closest('[data-mark]') : null;
    return Number(found?.getAttribute('data-mark') ?? -1);
  };
  const choose = (at: number) => {
    const point = marks[at]?.point;
    if (point !== undefined) onChoose(point);
  };
  const press = (event: KeyboardEvent) => {
    const at = markOf(event);
    if (at === -1) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(at);
      return;
    }
    const next = nextMark(marks, at, event.key);
    if (next === null) return;
    event.preventDefault();
    const all = marksIn(box.current);
    all.forEach((mark, index) => mark.setAttribute('tabindex', index === next ? '0' : '-1'));
    all[next]?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the bars in it are the buttons
    <div
      ref={box}
      className={styles.picture}
      onClick={(event) => choose(markOf(event))}
      onKeyDown={press}
      // Written by our own renderer, which escapes every text.
      dangerouslySetInnerHTML={content}
    />
  );
}

/** The bars in the order of their numbers. */
function marksIn(box: HTMLElement | null): readonly SVGElement[] {
  const found = Array.from(box?.querySelectorAll<SVGElement>('[data-mark]') ?? []);
  return found.sort((a, b) => Number(a.dataset['mark']) - Number(b.dataset['mark']));
}
