import { expect, it } from 'vitest';
import { ImportRequests } from '../../../src/app/import/import-requests';
import type { ReportSource } from '../../../src/app/import/load-report';

const pasted = (text: string): ReportSource => ({ kind: 'pasted', html: '', text });

/** A listener that remembers what it was asked for. */
function listener() {
  const heard: ReportSource[] = [];
  return { heard, listen: (source: ReportSource) => void heard.push(source) };
}

it('asks everybody who listens, until they stop', () => {
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

it('keeps the last request that nobody heard for the first who listens, and for nobody else', () => {
  const imports = new ImportRequests();
  const [one, other] = [listener(), listener()];
  imports.request(pasted('一'));
  imports.request(pasted('二'));
  imports.subscribe(one.listen);
  imports.subscribe(other.listen);
  expect(one.heard).toEqual([pasted('二')]);
  expect(other.heard).toEqual([]);
});

it('keeps no request that somebody heard', () => {
  const imports = new ImportRequests();
  const [one, other] = [listener(), listener()];
  const stop = imports.subscribe(one.listen);
  imports.request(pasted('一'));
  stop();
  imports.subscribe(other.listen);
  expect(other.heard).toEqual([]);
});
