import { cutOff } from '../../core/grid/broken-figure';
import type { Mark, Page } from './marks';
import type { Matrix } from './matrix';
import { combine, identity, matrixFrom, move } from './matrix';
import type { RuleSink } from './path-rules';
import { addFilled, addStroked } from './path-rules';
import type { Engine } from './engine';

/** What pdf.js reports about a font. */
export interface PageFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[];
  /** Its characters are unknown. */
  readonly isBroken?: boolean;
}

/** A character in a list of operations; the numbers in between are gaps in thousandths of the font size. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly number[] | null;
  readonly isSpace: boolean;
}

/** The operations that draw a page, and what is needed to follow them. */
export interface Operations {
  /** The meaning of the function numbers. */
  readonly codes: Engine['OPS'];
  readonly functions: readonly number[];
  /** One argument list per function, or null. */
  readonly arguments: readonly (Arguments | null)[];
  readonly fonts: ReadonlyMap<string, PageFont>;
  /** Whether a layer is visible. */
  readonly isShown: (layer: unknown) => boolean;
  /** From page coordinates to points from the top left corner. */
  readonly viewport: Matrix;
  readonly width: number;
  readonly height: number;
}

interface TextState {
  readonly matrix: Matrix;
  readonly font: string;
  /** Negative sizes write backwards. */
  readonly size: number;
  readonly characterGap: number;
  readonly wordGap: number;
  readonly widthFactor: number;
  readonly rise: number;
  readonly leading: number;
  readonly mode: number;
}

type Arguments = readonly unknown[];
type Step = (args: Arguments) => unknown;
type NumberKey = Exclude<keyof TextState, 'matrix' | 'font'>;

const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

const start = {
  font: '',
  size: 0,
  characterGap: 0,
  wordGap: 0,
  widthFactor: 1,
  rise: 0,
  leading: 0,
  mode: 0,
};

/** Text of these rendering modes is not drawn. */
const unseenModes: readonly unknown[] = [3, 7];

/** Follows the operations that draw a page and records each character and each line with its position. */
export class PageReader {
  private state: TextState;
  private readonly kept: TextState[] = [];
  private readonly layers: boolean[] = [];
  private textMatrix: Matrix = identity;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private run = 0;
  private picture = 0;
  private paths = 0;
  private readonly names: ReadonlyMap<unknown, string>;
  private readonly marks: Mark[] = [];
  private readonly rules: RuleSink = { horizontal: [], vertical: [] };

  constructor(private readonly operations: Operations) {
    this.state = { matrix: operations.viewport, ...start };
    this.names = new Map(Object.entries(operations.codes).map(([name, code]) => [code, name]));
  }

  read(): Page {
    const { codes, functions, arguments: lists, width, height } = this.operations;
    const steps = new Map(this.steps().map(([name, step]) => [codes[name], step]));
    functions.forEach((operation, index) => steps.get(operation)?.(lists[index] ?? []));
    const { marks, picture, paths } = this;
    return { width, height, marks, picture, paths, ...this.rules };
  }

  /** The effect of each operation, by name. Operations not listed draw neither text nor lines. */
  private steps(): readonly (readonly [keyof Engine['OPS'], Step])[] {
    const restore = () => {
      this.state = this.kept.pop() ?? this.state;
    };
    const set =
      (key: NumberKey, scale = 1) =>
      (args: Arguments) => {
        this.set({ [key]: numberOf(args[0]) * scale });
      };
    return [
      ['save', () => this.kept.push(this.state)],
      ['restore', restore],
      ['paintFormXObjectEnd', restore],
      ['endGroup', restore],
      ['endAnnotation', restore],
      [
        'transform',
        (args) => {
          this.transform(args);
          this.notePicture();
        },
      ],
      ['paintFormXObjectBegin', ([matrix]) => this.enter(matrix)],
      ['beginGroup', ([group]) => this.enter((group as { matrix?: unknown } | undefined)?.matrix)],
      [
        'beginAnnotation',
        ([, , placed, matrix]) => {
          this.enter(null);
          this.set({ ...start, matrix: this.operations.viewport });
          this.transform(placed);
          this.transform(matrix);
        },
      ],
      ['beginText', () => this.startText(identity)],
      ['setTextMatrix', ([matrix]) => this.startText(matrixFrom(matrix))],
      ['setFont', ([font, size]) => this.set({ font: String(font), size: numberOf(size) })],
      ['setGState', ([entries]) => this.setFontOf(entries as readonly (readonly [string, unknown])[])],
      ['setCharSpacing', set('characterGap')],
      ['setWordSpacing', set('wordGap')],
      ['setHScale', set('widthFactor', 0.01)],
      ['setTextRise', set('rise')],
      ['setTextRenderingMode', set('mode')],
      ['setLeading', set('leading')],
      ['moveText', ([x, y]) => this.newLine(numberOf(x), numberOf(y))],
      [
        'setLeadingMoveText',
        ([x, y]) => {
          this.set({ leading: -numberOf(y) });
          this.newLine(numberOf(x), numberOf(y));
        },
      ],
      ['nextLine', () => this.newLine(0, -this.state.leading)],
      ['showText', ([glyphs]) => this.show(glyphs as readonly (Glyph | number)[])],
      ['beginMarkedContent', () => this.layers.push(true)],
      [
        'beginMarkedContentProps',
        ([tag, layer]) => this.layers.push(tag !== 'OC' || this.operations.isShown(layer)),
      ],
      ['endMarkedContent', () => this.layers.pop()],
      ['constructPath', ([paint, data]) => this.draw(paint, data as readonly unknown[] | undefined)],
    ];
  }

  private set(change: Partial<TextState>): void {
    this.state = { ...this.state, ...change };
  }

  private transform(matrix: unknown): void {
    this.set({ matrix: combine(this.state.matrix, matrixFrom(matrix)) });
  }

  /**
   * The operations contain no picture data. Pictures fill the unit square, which is scaled to their size; nothing else
   * needs that.
   */
  private notePicture(): void {
    const [a, b, c, d] = this.state.matrix;
    const share = Math.abs(a * d - b * c) / (this.operations.width * this.operations.height);
    if (Number.isFinite(share)) this.picture = Math.max(this.picture, share);
  }

  private enter(matrix: unknown): void {
    this.kept.push(this.state);
    this.transform(matrix);
  }

  private newLine(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private startText(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private setFontOf(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries)
      if (key === 'Font' && Array.isArray(value))
        this.set({ font: String(value[0]), size: numberOf(value[1]) });
  }

  private draw(paint: unknown, data: readonly unknown[] | undefined): void {
    const path = data?.[0];
    if (!(path instanceof Float32Array) || this.layers.includes(false)) return;
    const { matrix } = this.state;
    const name = this.names.get(paint) ?? '';
    this.paths += /stroke|fill/iu.test(name) ? 1 : 0;
    if (/stroke/iu.test(name)) addStroked(path, matrix, this.rules);
    if (/fill/iu.test(name)) addFilled(path, matrix, this.rules);
  }

  /** Mirrors the steps by which pdf.js draws characters, so that each position is where a reader sees it. */
  private show(glyphs: readonly (Glyph | number)[]): void {
    const { font: name, size: signedSize, characterGap, wordGap, rise, mode } = this.state;
    const font = this.operations.fonts.get(name) ?? {};
    const size = Math.abs(signedSize);
    const direction = signedSize < 0 ? -1 : 1;
    const widthFactor = this.state.widthFactor * direction;
    const isVertical = font.vertical === true;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const matrix = combine(this.state.matrix, this.textMatrix);
    this.run += 1;
    const isHidden = unseenModes.includes(mode) || this.layers.includes(false);
    const height = size * Math.hypot(matrix[2], matrix[3]);
    if (font.isBroken === true) {
      // Only that there is something here is known.
      const end = move(matrix, this.x + size * widthFactor, this.y + rise);
      this.note('\ufffd', move(matrix, this.x, this.y + rise), end, height, isHidden);
    }
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const gap = (glyph * size) / 1000;
        if (isVertical) this.y -= gap;
        else this.x -= gap * widthFactor;
        continue;
      }
      const gap = (characterGap + (glyph.isSpace ? wordGap : 0)) * direction;
      let from: readonly [number, number];
      if (isVertical) {
        const metric = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, glyph.width / 2, 880];
        const left = -(glyph.vmetric == null ? glyph.width / 2 : (metric[1] ?? 0)) * unit;
        const advance = -(metric[0] ?? -1000) * unit - gap;
        // A vertically written character is recorded as a line of its own.
        from = move(matrix, this.x + left * widthFactor, this.y + rise - 0.88 * advance);
        this.y -= advance;
        this.note(
          glyph.unicode,
          from,
          move(matrix, this.x - left * widthFactor, this.y + rise + 0.12 * advance),
          height,
          isHidden,
        );
        continue;
      }
      from = move(matrix, this.x, this.y + rise);
      const width = glyph.width * unit * widthFactor;
      this.note(glyph.unicode, from, move(matrix, this.x + width, this.y + rise), height, isHidden);
      this.x += width + gap * widthFactor;
    }
  }

  private note(
    text: string,
    [x, y]: readonly [number, number],
    [endX, endY]: readonly [number, number],
    size: number,
    isHidden: boolean,
  ): void {
    const { width, height } = this.operations;
    // Content outside the page is not visible.
    const isOnPage = Math.max(x, endX) >= 0 && Math.min(x, endX) <= width && y >= 0 && y <= height + 1;
    if (!Number.isFinite(size) || size <= 0) return;
    const { font } = this.state;
    if (!isOnPage) {
      // The rest of a figure that the edge of the page cuts off: what is left of it is not the figure.
      const last = this.marks.at(-1);
      const isCut = last !== undefined && /^\d\d$/u.test(last.text + text) && y === last.y;
      if (isCut && Math.abs(x - last.endX) < size / 4)
        this.marks.push({ ...last, text: cutOff, x: last.endX });
      return;
    }
    this.marks.push({ text, x, y, endX, endY, size, isHidden, font, run: this.run });
  }
}
