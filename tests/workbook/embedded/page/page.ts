import type { Injector } from '@univerjs/core';
import { ICommandService, Univer } from '@univerjs/core';
import { IFormulaDependencyGenerator, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { SheetAddress } from '../../../../src/workbook/port';
import type { WebWorkbook } from '../../../../src/workbook/embedded/create-web-workbook';
import { createWebWorkbook } from '../../../../src/workbook/embedded/create-web-workbook';

/** What the test calls in the page, and what it makes the page call. */
export interface TestPage {
  readonly workbook: WebWorkbook;
  readonly execute: (id: string, params?: object) => Promise<boolean>;
  selected: SheetAddress | null;
  /** How often something locked was to be changed. */
  refusals: number;
  /** The answer to whether the formula of a total may be overwritten. */
  overwrites: boolean;
  /** Whether Enter and Tab go along the form. */
  followsForm: boolean;
  /** How many formulas were parsed in the one turn before a calculation, and while sheets were removed. */
  readonly parsed: { beforeCalculation: number; onRemoval: number };
}

declare global {
  interface Window {
    testPage?: TestPage;
    reportChange?: () => void;
    reportSelection?: (place: SheetAddress) => void;
  }
}

/** The library gives everything to who has its injector, which the workbook keeps to itself. */
const found: Injector[] = [];
// oxlint-disable-next-line typescript/unbound-method
const original = Univer.prototype.__getInjector;
Univer.prototype.__getInjector = function get(this: Univer) {
  const injector = original.call(this);
  found.push(injector);
  return injector;
};

const container = document.getElementById('grid');
if (container === null) throw new Error('no place for the grid');
const workbook = await createWebWorkbook(container, {
  followsForm: () => page.followsForm,
  locked: (input) => {
    if (input.kind === 'locked') page.refusals += 1;
    else if (page.overwrites) input.open();
  },
});
const page: TestPage = {
  workbook,
  execute: (id, params) =>
    found[0]?.get(ICommandService).executeCommand(id, params) ?? Promise.reject(new Error('no injector')),
  selected: null,
  refusals: 0,
  overwrites: true,
  followsForm: true,
  parsed: { beforeCalculation: 0, onRemoval: 0 },
};
countParsed();
workbook.onSelect((place) => {
  page.selected = place;
});
window.testPage = page;

function countParsed(): void {
  const [injector] = found;
  if (injector === undefined) return;
  const parser = injector.get(LexerTreeBuilder);
  const parse = parser.treeBuilder.bind(parser);
  let isBeforeCalculation = false;
  parser.treeBuilder = (...args) => {
    if (isBeforeCalculation) page.parsed.beforeCalculation += 1;
    return parse(...args);
  };
  const take = parser.sequenceNodesBuilder.bind(parser);
  parser.sequenceNodesBuilder = (formula) => {
    page.parsed.onRemoval += 1;
    return take(formula);
  };
  const generator = injector.get(IFormulaDependencyGenerator);
  const generate = generator.generate.bind(generator);
  generator.generate = async (...args) => {
    isBeforeCalculation = true;
    try {
      return await generate(...args);
    } finally {
      isBeforeCalculation = false;
    }
  };
}
