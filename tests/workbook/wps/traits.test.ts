import { expect, it } from 'vitest';
import { openWps } from './open-wps';

it.each([
  [{ blank: null }, 'null'],
  [{ blank: undefined }, 'undefined'],
  [{ blank: '' as const }, '""'],
])('names the value of a blank cell: %j', (variations, blank) => {
  expect(openWps(variations).port.traits().blank).toBe(blank);
});

it('finds a code name and custom XML where WPS has them', () => {
  const { port, host } = openWps();
  expect(port.traits()).toMatchObject({ codeName: host.sheets[0]?.id, customXml: true });
});

it.each([
  [{ codeNames: 'none' as const }, { codeName: '' }],
  [{ codeNames: 'thrown' as const }, { codeName: '' }],
  [{ xmlParts: 'thrown' as const }, { customXml: false }],
])('counts what WPS refuses as absent: %j', (variations, traits) => {
  expect(openWps(variations).port.traits()).toMatchObject(traits);
});
