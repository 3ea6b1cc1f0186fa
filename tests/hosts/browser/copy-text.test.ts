// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyText } from '../../../src/hosts/browser/copy-text';

/** In order of the attempts. */
let attempts: string[];
let copied: Readonly<Record<string, string>>;
let canSelect: boolean;
let isClosed: boolean;

beforeEach(() => {
  attempts = [];
  copied = {};
  [canSelect, isClosed] = [true, false];
  vi.stubGlobal('ClipboardItem', function item() {
    return {};
  });
  vi.stubGlobal('navigator', {
    clipboard: {
      write: () => {
        attempts.push('clipboard');
        return isClosed ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve();
      },
    },
  });
  Object.assign(document, {
    execCommand: () => {
      attempts.push('selection');
      const event = new Event('copy', { cancelable: true });
      const setData = (type: string, data: string) => (copied = { ...copied, [type]: data });
      Object.assign(event, { clipboardData: { setData } });
      if (canSelect) document.dispatchEvent(event);
      // Otherwise the browser overwrites it with the selection.
      if (!event.defaultPrevented) copied = {};
      return canSelect;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const inFrame = () => {
  vi.stubGlobal('parent', {});
  vi.stubGlobal('frameElement', null);
};

const text = { html: '<b>1</b>', text: '1' };

it('uses the clipboard of the browser on a page of its own', async () => {
  expect(await copyText(text)).toBe(true);
  expect(attempts).toEqual(['clipboard']);
});

it('selects the text first in a frame of another site, before anything else is awaited', async () => {
  inFrame();
  const copying = copyText(text);
  expect(attempts).toEqual(['selection']);
  expect(await copying).toBe(true);
  // Exactly what the writer made, without the fonts of the pane.
  expect(copied).toEqual({ 'text/html': '<b>1</b>', 'text/plain': '1' });
  expect(document.body.childElementCount).toBe(0);
});

it('tries the other way if the first is closed, in both', async () => {
  isClosed = true;
  expect(await copyText(text)).toBe(true);
  expect(attempts).toEqual(['clipboard', 'selection']);
  inFrame();
  [attempts, canSelect, isClosed] = [[], false, false];
  expect(await copyText(text)).toBe(true);
  expect(attempts).toEqual(['selection', 'clipboard']);
  isClosed = true;
  expect(await copyText(text)).toBe(false);
});

it('uses the clipboard in a frame of the same site', async () => {
  vi.stubGlobal('parent', {});
  vi.stubGlobal('frameElement', document.body);
  expect(await copyText({ html: null, text: '1' })).toBe(true);
  expect(attempts).toEqual(['clipboard']);
});
