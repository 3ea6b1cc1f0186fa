/** What the build consists of; put before the worker's own code when the page is built. */
export interface OfflineFiles {
  /** Changes when any of the files does. */
  readonly version: string;
  readonly files: readonly string[];
}

/** As much of the browser's caches as is used. */
export interface Caches {
  open(name: string): Promise<Pick<Cache, 'addAll' | 'match'>>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<boolean>;
}

/** What is asked for. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

const prefix = 'nianbao-';
const page = 'index.html';

/** One cache with all files of one build. A page that was loaded once works without its server from then on. */
export class OfflineCache {
  private readonly name: string;

  constructor(
    private readonly offline: OfflineFiles,
    private readonly caches: Caches,
    /** The address of the folder that the page is in. */
    private readonly folder: string,
  ) {
    this.name = prefix + offline.version;
  }

  /** Takes every file of this build. Rejects when one is missing: then the worker is not installed. */
  async fill(): Promise<void> {
    const cache = await this.caches.open(this.name);
    // Names with a hash may come from where the browser keeps them; the page must be the one of this build.
    const { files } = this.offline;
    await cache.addAll([
      new Request(this.addressOf(page), { cache: 'no-cache' }),
      ...files.filter((file) => file !== page).map((file) => this.addressOf(file)),
    ]);
  }

  /** Deletes what older builds left. Only called when no page uses them any more. */
  async deleteOlder(): Promise<void> {
    const names = await this.caches.keys();
    await Promise.all(
      names
        .filter((name) => name.startsWith(prefix) && name !== this.name)
        .map((name) => this.caches.delete(name)),
    );
  }

  /** Whether the request is one to answer: what others serve, and what is sent, is none of our business. */
  isOurs({ method, url }: Asked): boolean {
    return method === 'GET' && url.startsWith(this.folder);
  }

  /** The page from its server, so that a new version is seen, or from the cache; anything else the other way round. */
  async answer(request: Asked, ask: () => Promise<Response>): Promise<Response> {
    const cache = await this.caches.open(this.name);
    if (request.mode !== 'navigate') return (await cache.match(request.url)) ?? ask();
    try {
      return await ask();
    } catch (error) {
      const kept = await cache.match(this.addressOf(page));
      if (kept === undefined) throw error;
      return kept;
    }
  }

  private addressOf(file: string): string {
    return new URL(file, this.folder).href;
  }
}
