import { expect, it } from 'vitest';
import { startActionOf, startActions } from '../../src/pane/start-action';

it.each(startActions)('%s is found before and after what Office adds to the address', (action) => {
  expect(startActionOf(`?start=${action}`)).toBe(action);
  expect(startActionOf(`?start=${action}&_host_Info=Excel$Win32$16.01$zh-CN$$$$0`)).toBe(action);
  expect(startActionOf(`?_host_Info=Excel|Web|16.00|zh-CN|||&start=${action}`)).toBe(action);
});

it.each(['', '?', '?start=', '?start=delete', '?start=CHECK', '?x=check', '?start=toString'])(
  'nothing is asked by %j',
  (search) => {
    expect(startActionOf(search)).toBeNull();
  },
);
