/** Colours and patterns. Series differ by pattern as well as by colour, so that grey prints and forced colours work. */
export interface ChartStyle {
  /** Behind everything; `none` where the page shows through. */
  readonly paper: string;
  /** Around labels that stand on bars. */
  readonly halo: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** One for each series, at most six. */
  readonly fills: readonly string[];
}

const light: ChartStyle = {
  paper: '#ffffff',
  halo: '#ffffff',
  ink: '#1f1f1f',
  soft: '#4d4d4d',
  line: '#c9c9c9',
  fills: ['#0f6cbd', '#f2a33a', '#2f8f5b', '#9b6bc3', '#c4475b', '#8a8886'],
};

const grey: ChartStyle = {
  ...light,
  ink: '#000000',
  soft: '#333333',
  line: '#b0b0b0',
  fills: ['#4a4a4a', '#d9d9d9', '#8c8c8c', '#f2f2f2', '#6b6b6b', '#bfbfbf'],
};

/** Takes its colours from the page around it, light, dark or forced. */
const ofPage: ChartStyle = {
  paper: 'none',
  halo: 'var(--chart-paper)',
  ink: 'var(--chart-ink)',
  soft: 'var(--chart-soft)',
  line: 'var(--chart-line)',
  fills: light.fills.map((_, index) => `var(--chart-${index + 1})`),
};

export const chartStyles = { light, grey, page: ofPage } as const;
export type ChartStyleName = keyof typeof chartStyles;

/** The styles of what is exported. */
export const chartStyleNames = ['light', 'grey'] as const satisfies readonly ChartStyleName[];

/** Lines within a square of eight; the first series is plain. */
const patterns: readonly string[] = [
  '',
  'M-2 10L10 -2M-2 2L2 -2M6 10L10 6',
  'M0 2H8M0 6H8',
  'M2 0V8M6 0V8',
  'M-2 -2L10 10M6 -2L10 2M-2 6L2 10',
  'M0 4H8M4 0V8',
];

/** The definitions of the patterns of this many series. @param prefix of their ids, unique within the page */
export const patternMarkup = (style: ChartStyle, series: number, prefix: string): string =>
  `<defs>${patterns
    .slice(0, series)
    .map(
      (lines, index) =>
        `<pattern id="${prefix}-${index + 1}" width="8" height="8" patternUnits="userSpaceOnUse">` +
        `<rect width="8" height="8" fill="${style.fills[index] ?? style.ink}"/>` +
        `${lines === '' ? '' : `<path d="${lines}" fill="none" stroke="${style.halo}" stroke-width="1.2"/>`}</pattern>`,
    )
    .join('')}</defs>`;

export const fillOf = (index: number, prefix: string): string =>
  `url(#${prefix}-${(index % patterns.length) + 1})`;

/** Fonts that have Chinese characters, on the systems of offices. */
export const chartFont =
  "'Segoe UI','Microsoft YaHei','PingFang SC','Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";
