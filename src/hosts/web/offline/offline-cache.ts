/** The files of the build; inserted before the worker's code when the page is built. */
export interface OfflineFiles {
  /** Changes whenever any of the files does. */
  readonly version: string;
  readonly files: readonly string[];
}

/** The subset of the browser's caches that is used. */
export interface Caches {
  open(name: string): Promise<Pick<Cache, 'addAll' | 'match'>>;
  match(url: string): Promise<Response | undefined>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<boolean>;
}

/** The request. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

const prefix = 'nianbao-';
const page = 'index.html';
/** What the page names itself. */
const firstFile = /^main\./u;

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

  /**
   * Caches every file of this build. Rejects when one is missing, or when the page is of another build because the
   * server was just updated: then the worker is not installed.
   */
  async fill(): Promise<void> {
    const cache = await this.caches.open(this.name);
    // Hashed names may come from the browser's cache; the page must belong to this build.
    const { files } = this.offline;
    await cache.addAll([
      new Request(this.addressOf(page), { cache: 'no-cache' }),
      ...files.filter((file) => file !== page).map((file) => this.addressOf(file)),
    ]);
    const html = await (await cache.match(this.addressOf(page)))?.text();
    if (files.every((file) => !firstFile.test(file) || html?.includes(file) === true)) return;
    await this.caches.delete(this.name);
    throw new Error('The page is of another build');
  }

  /**
   * Deletes the caches of other builds, except of those that a page still runs.
   *
   * @param running addresses of the first scripts of all open pages
   */
  async deleteUnused(running: readonly string[]): Promise<void> {
    const names = await this.caches.keys();
    const others = names.filter((name) => name.startsWith(prefix) && name !== this.name);
    await Promise.all(
      others.map(async (name) => {
        const cache = await this.caches.open(name);
        const found = await Promise.all(running.map((script) => cache.match(script)));
        if (found.every((response) => response === undefined)) await this.caches.delete(name);
      }),
    );
  }

  /** Whether this build contains the file at an address. */
  has(address: string): boolean {
    return this.offline.files.some((file) => this.addressOf(file) === address);
  }

  /** Whether to answer a request: other origins, and anything but GET, are left alone. */
  isOurs({ method, url }: Asked): boolean {
    return method === 'GET' && url.startsWith(this.folder);
  }

  /**
   * The page comes from its server, so that a new version appears, or else from the cache; anything else the other way
   * round. What is in the cache of another build belongs to a page of that build: names change with the content.
   */
  async answer(request: Asked, ask: () => Promise<Response>): Promise<Response> {
    const cache = await this.caches.open(this.name);
    if (request.mode !== 'navigate')
      return (await cache.match(request.url)) ?? (await this.caches.match(request.url)) ?? ask();
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
