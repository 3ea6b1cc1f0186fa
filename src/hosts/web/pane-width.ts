import type { Choices } from '../../app/ports';
import type { Page } from './page';
import { pageElement } from './page';

const narrowest = 320;
const widest = 640;
/** Where both have little room, the grid gets what table 2 needs. */
const usual = innerWidth < 1080 ? 336 : 360;
/** Pixels for an arrow key. */
const step = 16;
/** What the grid needs at least. */
const leastForGrid = 380;
const choice = 'pane.width';

/** Lets the user drag the edge of the pane, or move it with the arrow keys; the width is remembered. */
export function addPaneEdge(page: Page, choices: Choices): void {
  const edge = pageElement('pane-edge');
  const root = document.documentElement;
  let width = Number(choices.of(choice) ?? usual);
  const show = (wanted: number) => {
    const most = Math.max(narrowest, Math.min(widest, innerWidth - leastForGrid));
    width = Math.round(Math.min(most, Math.max(narrowest, Number.isFinite(wanted) ? wanted : usual)));
    root.style.setProperty('--pane-width', `${width}px`);
    edge.setAttribute('aria-valuemin', String(narrowest));
    edge.setAttribute('aria-valuemax', String(most));
    edge.setAttribute('aria-valuenow', String(width));
  };
  const choose = (wanted: number) => {
    show(wanted);
    choices.keep(choice, String(width));
  };
  edge.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    edge.dataset['held'] = '';
  });
  edge.addEventListener('pointermove', ({ clientX }) => {
    if (edge.dataset['held'] !== undefined) show(root.clientWidth - clientX);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    edge.addEventListener(end, () => {
      if (edge.dataset['held'] === undefined) return;
      delete edge.dataset['held'];
      choose(width);
    });
  edge.addEventListener('keydown', (event) => {
    const wanted = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: widest,
      End: narrowest,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    choose(wanted);
  });
  edge.addEventListener('dblclick', () => choose(usual));
  page.label(({ paneWidth }) => {
    edge.setAttribute('aria-label', paneWidth);
    edge.title = paneWidth;
  });
  show(width);
}
