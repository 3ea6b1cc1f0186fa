import { writeXlsx } from '../src/files/xlsx/write-xlsx';
import { readJson } from '../src/files/json/read-json';
import { bytesOf } from '../tests/browser/sample-files';
import { downloaded, dropFile } from '../tests/browser/page-steps';
import { openSoakedPage, untilChecked } from './soak/soaked-page';
const { page, session, close } = await openSoakedPage();
const file = async (y: number) => writeXlsx(readJson(bytesOf(`assets/samples/suqian-${y}.json`)), { totals: 'formula' });
const files = [await file(2023), await file(2024)];
await page.addInitScript(() => {
  const all: { ref: WeakRef<EventTarget>; type: string; name: string; stack: string; gone: boolean; f: WeakRef<object> | null }[] = [];
  (globalThis as any).all = all;
  const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
  EventTarget.prototype.addEventListener = function (type: string, f: any, o: any) {
    all.push({ ref: new WeakRef(this), type, name: this?.constructor?.name + '.' + ((this as any)?.className?.baseVal ?? (this as any)?.className ?? ''), stack: (new Error().stack ?? '').split('\n').slice(2, 6).map((l) => l.replace(/.*\//, '')).join(' < '), gone: false, f: f ? new WeakRef(f) : null });
    return add.call(this, type, f, o);
  };
  EventTarget.prototype.removeEventListener = function (type: string, f: any, o: any) {
    for (const x of all) if (!x.gone && x.type === type && x.ref.deref() === this && x.f?.deref() === f) x.gone = true;
    return remove.call(this, type, f, o);
  };
});
await page.addInitScript(() => {
  const all = (globalThis as any).all;
  for (const key of Object.getOwnPropertyNames(globalThis)) {
    const proto = (globalThis as any)[key]?.prototype; if (!proto) continue;
    if (proto !== EventTarget.prototype && !(proto instanceof EventTarget)) continue;
    for (const [n, d] of Object.entries(Object.getOwnPropertyDescriptors(proto)) as any) if (n.startsWith('on') && d.set) Object.defineProperty(proto, n, { ...d, set(v: any) { if (v) all.push({ ref: new WeakRef(this), type: n, name: this?.constructor?.name, stack: (new Error().stack ?? '').split('\n').slice(2, 6).map((l) => l.replace(/.*\//, '')).join(' < '), gone: false, f: null }); return d.set.call(this, v); } });
  }
});
await page.reload(); await untilChecked(page);
const live = () => page.evaluate(() => { const out: Record<string, number> = {}; for (const x of (globalThis as any).all) if (!x.gone && x.ref.deref()) { const k = x.name + ' ' + x.type + ' | ' + x.stack; out[k] = (out[k] ?? 0) + 1; } return out; });

const cycle = async (n: number, save: boolean, drop: boolean) => { for (let i = 0; i < n; i += 1) {
  if (drop) { await dropFile(page, `${2023 + (i % 2)}.xlsx`, files[i % 2]!);
  await page.waitForFunction((w) => document.title.includes(w), String(2023 + (i % 2))); await untilChecked(page); }
  if (save) await downloaded(page, () => page.getByRole('button', { name: '保存' }).first().click());
} };
const metric = async () => { await session.send('HeapProfiler.collectGarbage'); await new Promise((r) => setTimeout(r, 300)); await session.send('HeapProfiler.collectGarbage'); const { metrics } = await session.send('Performance.getMetrics'); return metrics.find((m) => m.name === 'JSEventListeners')!.value; };
await session.send('Performance.enable');
await cycle(4, false, true); await metric(); const a = await live(); const m0 = await metric();
await cycle(10, false, true); const m1 = await metric(); const b = await live();
console.log('drops', m1 - m0);
const sum = (o: Record<string, number>) => Object.values(o).reduce((x, y) => x + y, 0);
console.log('live', sum(a), sum(b));
const types = (o: Record<string, number>) => { const t = new Map<string, number>(); for (const [k, n] of Object.entries(o)) { const q = k.split(' | ')[0]!; t.set(q, (t.get(q) ?? 0) + n); } return t; };
const ta = types(a); for (const [k, n] of types(b)) if (n !== (ta.get(k) ?? 0)) console.log(n - (ta.get(k) ?? 0), k);

const adds = await page.evaluate(() => { const out: Record<string, number> = {}; for (const x of (globalThis as any).all.slice(-300)) { const k = x.name + ' ' + x.type + ' | ' + x.stack; out[k] = (out[k] ?? 0) + 1; } return out; });
for (const [k, n] of Object.entries(adds)) if (n > 4) console.log(n, k);
await close();
