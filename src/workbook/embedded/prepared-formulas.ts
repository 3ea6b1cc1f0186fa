import type { Injector } from '@univerjs/core';
import {
  AstTreeBuilder,
  generateAstNode,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  Lexer,
} from '@univerjs/engine-formula';
import { nextTurn } from './next-turn';
import type { SheetData } from './sheet-of-plan';

type Parsed = ReturnType<typeof generateAstNode>;

/** A formula among those that a calculation looks at. */
interface Tree {
  readonly formula: string;
  /** Calls such as OFFSET, whose range is only known when they are calculated. */
  readonly addressFunctionNodes: readonly unknown[];
}

/** What the library does with each formula, in one turn of the page, before it calculates any. */
interface Generator {
  _getTreeNode: (tree: Tree) => Parsed;
  _calculateListByFunctionRefNode: (trees: readonly Tree[]) => Promise<void>;
  generate: (...args: readonly unknown[]) => Promise<unknown>;
}

/** Fewer formulas are parsed before anybody notices. */
const fewFormulas = 500;

/** Milliseconds of parsing before the page gets its turn. */
const slice = 30;

/**
 * Formulas that are parsed before their workbook is shown, a few in each turn of the page. The library would parse all of
 * them in one, and remembers only the last five thousand. Its calculation is the same, and nothing comes between its
 * steps.
 */
export class PreparedFormulas {
  /** For the next calculation. */
  private parsed: ReadonlyMap<string, Parsed> = new Map();

  constructor(private readonly injector: Injector) {
    const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
    const parse = generator._getTreeNode.bind(generator);
    generator._getTreeNode = (tree) => this.parsed.get(tree.formula) ?? parse(tree);
    const calculateAddresses = generator._calculateListByFunctionRefNode.bind(generator);
    generator._calculateListByFunctionRefNode = async (trees) => {
      // Without such calls, it goes through all formulas for nothing.
      if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0))
        await calculateAddresses(trees);
    };
    const generate = generator.generate.bind(generator);
    generator.generate = async (...args) => {
      const { parsed } = this;
      try {
        return await generate(...args);
      } finally {
        // One that began before them does not use them.
        if (this.parsed === parsed) this.parsed = new Map();
      }
    };
  }

  /** Parses the formulas of sheets that are about to be shown in a workbook. */
  async prepare(unitId: string, sheets: readonly SheetData[]): Promise<void> {
    this.parsed = new Map();
    // Making the sheets of a large workbook has taken a moment, and so does what comes next.
    await nextTurn();
    const { injector } = this;
    // What a name means may change.
    if (!injector.get(IDefinedNamesService).getAllDefinedNamesIsEmpty()) return;
    const formulas = formulasIn(sheets);
    if (formulas.size < fewFormulas) return;
    const [lexer, builder] = [injector.get(Lexer), injector.get(AstTreeBuilder)];
    const config = injector.get(IFormulaCurrentConfigService);
    const parsed = new Map<string, Parsed>();
    let since = performance.now();
    for (const formula of formulas) {
      parsed.set(formula, generateAstNode(unitId, formula, lexer, builder, config));
      if (performance.now() - since < slice) continue;
      await nextTurn();
      since = performance.now();
    }
    this.parsed = parsed;
  }
}

function formulasIn(sheets: readonly SheetData[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { sheet } of sheets)
    for (const row of Object.values(sheet.cellData ?? {}))
      for (const cell of Object.values(row as Readonly<Record<string, { readonly f?: unknown } | null>>))
        if (typeof cell?.f === 'string' && cell.f.startsWith('=')) found.add(cell.f);
  return found;
}
