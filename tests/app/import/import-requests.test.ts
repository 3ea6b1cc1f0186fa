import { expect, it } from 'vitest';
import { ImportRequests } from '../../../src/app/import/import-requests';
import type { ReportSource } from '../../../src/app/import/load-report';

const pasted = (text: string): ReportSource => ({ kind: 'pasted', html: '', text });

/** A listener that records its requests. */
function listener() {
  const heard: ReportSource[] = [];
  return { heard, listen: (source: ReportSource) => void heard.push(source) };
}

it('reaches every listener until it unsubscribes', () => {
  const imports = new ImportRequests();
  const [one, other] = [listener(), listener()];
  const stop = imports.subscribe(one.listen);
  imports.subscribe(other.listen);
  imports.request(pasted('一'));
  stop();
  imports.request(pasted('二'));
  expect(one.heard).toEqual([pasted('一')]);
  expect(other.heard).toEqual([pasted('一'), pasted('二')]);
});

it('keeps the last unheard request for the first listener, and for no other', () => {
  const imports = new ImportRequests();
  const [one, other] = [listener(), listener()];
  imports.request(pasted('一'));
  imports.request(pasted('二'));
  imports.subscribe(one.listen);
  imports.subscribe(other.listen);
  expect(one.heard).toEqual([pasted('二')]);
  expect(other.heard).toEqual([]);
});

it('keeps no request that was heard', () => {
  const imports = new ImportRequests();
  const [one, other] = [listener(), listener()];
  const stop = imports.subscribe(one.listen);
  imports.request(pasted('一'));
  stop();
  imports.subscribe(other.listen);
  expect(other.heard).toEqual([]);
});
