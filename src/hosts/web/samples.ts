import type { Report } from '../../core/report/report';
import type { SampleName } from './toolbar';

const addresses: Readonly<Record<Exclude<SampleName, 'blank'>, URL>> = {
  good: new URL('../../../assets/samples/suqian-2024.json', import.meta.url),
  bad: new URL('../../../assets/samples/practice-2024.json', import.meta.url),
};

/** A sample report that comes with the page. */
export async function loadSample(name: Exclude<SampleName, 'blank'>): Promise<Report> {
  const [answer, { readJson }] = await Promise.all([
    fetch(addresses[name]),
    import('../../files/json/read-json'),
  ]);
  return readJson(new Uint8Array(await answer.arrayBuffer()));
}
