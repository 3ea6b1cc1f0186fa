/** The files of the build; inserted before the worker's code when the page is built. */
export interface OfflineFiles {
  /** Changes whenever any of the files does. */
  readonly version: string;
  readonly files: readonly string[];
}

/** The subset of the browser's caches that is used. */
export interface Caches {
  open(name: string): Promise<Pick<Cache, 'addAll' | 'match'>>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<boolean>;
}

/** The request. */
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

  /** Caches every file of this build. Rejects when one is missing: then the worker is not installed. */
  async fill(): Promise<void> {
    const cache = await this.caches.open(this.name);
    // Hashed names may come from the browser's cache; the page must belong to this build.
    const { files } = this.offline;
    await cache.addAll([
      new Request(this.addressOf(page), { cache: 'no-cache' }),
      ...files.filter((file) => file !== page).map((file) => this.addressOf(file)),
    ]);
  }

  /** Deletes the caches of older builds. Only called once no page uses them. */
  async deleteOlder(): Promise<void> {
    const names = await this.caches.keys();
    await Promise.all(
      names
        .filter((name) => name.startsWith(prefix) && name !== this.name)
        .map((name) => this.caches.delete(name)),
    );
  }

  /** Whether to answer a request: other origins, and anything but GET, are left alone. */
  isOurs({ method, url }: Asked): boolean {
    return method === 'GET' && url.startsWith(this.folder);
  }

  /**
   * The page comes from its server, so that a new version appears, or else from the cache; anything else the other way
   * round.
   */
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
