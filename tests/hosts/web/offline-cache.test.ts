import { describe, expect, it } from 'vitest';
import type { Caches } from '../../../src/hosts/web/offline/offline-cache';
import { OfflineCache } from '../../../src/hosts/web/offline/offline-cache';

const folder = 'https://example.cn/nianbao/';
const offline = { version: 'b', files: ['index.html', 'main.1.js'] };

const addressOf = (request: RequestInfo | URL): string =>
  request instanceof Request ? request.url : request.toString();

const answerFor = (url: string): Response =>
  new Response(url.endsWith('.html') ? `kept ${url} with ${served.script}` : `kept ${url}`);
/** The script that the served page names. */
const served = { script: 'main.1.js' };

/** Caches in memory that hold only URLs; a response reveals its URL. */
function memoryCaches(names: Readonly<Record<string, readonly string[]>> = {}) {
  const kept = new Map(Object.entries(names).map(([name, urls]) => [name, new Set(urls)]));
  const caches: Caches = {
    open: (name) => {
      const urls = kept.get(name) ?? new Set<string>();
      kept.set(name, urls);
      return Promise.resolve({
        addAll: (requests: Iterable<RequestInfo | URL>) => {
          for (const request of requests) urls.add(addressOf(request));
          return Promise.resolve();
        },
        match: (request: RequestInfo | URL) =>
          Promise.resolve(urls.has(addressOf(request)) ? answerFor(addressOf(request)) : undefined),
      });
    },
    match: (url) =>
      Promise.resolve([...kept.values()].some((urls) => urls.has(url)) ? answerFor(url) : undefined),
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name) => Promise.resolve(kept.delete(name)),
  };
  return { caches, kept };
}

const asked = (url: string, mode: RequestMode = 'no-cors', method = 'GET') => ({ url, mode, method });
const fromServer = () => Promise.resolve(new Response('served'));
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const textOf = async (answer: Promise<Response>) => (await answer).text();

describe('OfflineCache', () => {
  it('holds every file of the build, and nothing of older builds', async () => {
    const { caches, kept } = memoryCaches({ 'nianbao-a': [`${folder}main.0.js`], 'other-site': [] });
    const cache = new OfflineCache(offline, caches, folder);
    await cache.fill();
    expect([...(kept.get('nianbao-b') ?? [])]).toEqual([`${folder}index.html`, `${folder}main.1.js`]);
    await cache.deleteUnused([`${folder}main.1.js`]);
    expect([...kept.keys()].sort()).toEqual(['nianbao-b', 'other-site']);
  });

  it('is not filled while the server changes to another build', async () => {
    const { caches, kept } = memoryCaches();
    served.script = 'main.2.js';
    await expect(new OfflineCache(offline, caches, folder).fill()).rejects.toThrow('another build');
    served.script = 'main.1.js';
    expect([...kept.keys()]).toEqual([]);
  });

  it('leaves the parts of another build to the pages that run it', async () => {
    const old = `${folder}main.0.js`;
    const { caches, kept } = memoryCaches({ 'nianbao-a': [old, `${folder}part.0.js`], 'nianbao-0': [] });
    const cache = new OfflineCache(offline, caches, folder);
    await cache.fill();
    expect([cache.has(old), cache.has(`${folder}main.1.js`)]).toEqual([false, true]);
    await cache.deleteUnused([old, `${folder}main.1.js`]);
    expect([...kept.keys()].sort()).toEqual(['nianbao-a', 'nianbao-b']);
    expect(await textOf(cache.answer(asked(`${folder}part.0.js`), fromServer))).toBe(
      `kept ${folder}part.0.js`,
    );
  });

  it('answers only GET requests in its folder', () => {
    const cache = new OfflineCache(offline, memoryCaches().caches, folder);
    expect(cache.isOurs(asked(`${folder}main.1.js`))).toBe(true);
    expect(cache.isOurs(asked(`${folder}main.1.js`, 'cors', 'POST'))).toBe(false);
    expect(cache.isOurs(asked('https://example.cn/other/'))).toBe(false);
    expect(cache.isOurs(asked('https://elsewhere.cn/nianbao/'))).toBe(false);
  });

  it('asks the server first for the page, and last for anything else', async () => {
    const { caches } = memoryCaches();
    const cache = new OfflineCache(offline, caches, folder);
    await cache.fill();
    expect(await textOf(cache.answer(asked(folder, 'navigate'), fromServer))).toBe('served');
    expect(await textOf(cache.answer(asked(folder, 'navigate'), unreachable))).toBe(
      `kept ${folder}index.html with main.1.js`,
    );
    expect(await textOf(cache.answer(asked(`${folder}main.1.js`), fromServer))).toBe(
      `kept ${folder}main.1.js`,
    );
    expect(await textOf(cache.answer(asked(`${folder}new.js`), fromServer))).toBe('served');
    await expect(cache.answer(asked(`${folder}new.js`), unreachable)).rejects.toThrow('Failed to fetch');
  });
});
