// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hintAtUndo } from '../../../src/hosts/addin/hint-at-undo';

const update = vi.fn();
let stop: () => void;
beforeEach(() => {
  stop = hintAtUndo({ update });
});
afterEach(() => {
  stop();
  update.mockClear();
  document.body.replaceChildren();
});

function press(element: Element, keys: KeyboardEventInit): number {
  document.body.append(element);
  update.mockClear();
  element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...keys }));
  return update.mock.calls.length;
}

it('explains the undo keys pressed in the pane', () => {
  const button = document.createElement('button');
  expect(press(button, { key: 'z', ctrlKey: true })).toBe(1);
  expect(update).toHaveBeenCalledWith({ problem: 'undoInSheet' });
  expect(press(button, { key: 'Z', metaKey: true })).toBe(1);
});

it('leaves other keys alone, and fields with an undo of their own', () => {
  const button = document.createElement('button');
  expect(press(button, { key: 'z' })).toBe(0);
  expect(press(button, { key: 'z', ctrlKey: true, shiftKey: true })).toBe(0);
  expect(press(button, { key: 'y', ctrlKey: true })).toBe(0);
  expect(press(document.createElement('textarea'), { key: 'z', ctrlKey: true })).toBe(0);
  expect(press(document.createElement('input'), { key: 'z', ctrlKey: true })).toBe(0);
});
