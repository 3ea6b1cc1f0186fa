import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext, Script } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { builtWps } from './open-wps-pane';

const addin = join(builtWps(), 'nianbao');
const read = (file: string) => readFileSync(join(addin, file), 'utf8');

interface FakePane {
  readonly ID: number;
  readonly address: string;
  Visible: boolean;
  Navigate: (address: string) => void;
}

/** The ribbon's functions, as WPS calls them, with the panes that they make. */
function ribbon(createName = 'CreateTaskPane') {
  const panes: FakePane[] = [];
  const visited: string[] = [];
  const storage = new Map<string, unknown>();
  const window: Record<string, unknown> = {};
  window['window'] = window;
  window['location'] = { href: 'file:///home/u/jsaddons/nianbao_1/index.html?x=1' };
  window['Application'] = {
    PluginStorage: {
      getItem: (key: string) => storage.get(key),
      setItem: (key: string, value: unknown) => storage.set(key, value),
    },
    GetTaskPane: (id: number) => panes[id - 1],
    ShowDialog: (address: string) => visited.push(address),
    [createName]: (address: string) => {
      const pane = {
        ID: panes.length + 1,
        address,
        Visible: false,
        Navigate: (to: string) => visited.push(to),
      };
      panes.push(pane);
      return pane;
    },
  };
  runInNewContext(read('main.js'), window);
  const press = (id: string) => (window['OnAction'] as (control: unknown) => unknown)({ Id: id });
  return { panes, visited, press, window };
}

describe('the ribbon in WPS', () => {
  it('has a function in main.js for each callback, and a picture for each button', () => {
    const xml = read('ribbon.xml');
    expect(xml.startsWith('<customUI')).toBe(true);
    const { window } = ribbon();
    const names = [...xml.matchAll(/(?:onLoad|onAction|getImage)="(\w+)"/gu)].map(([, name = '']) => name);
    expect(new Set(names).size).toBe(3);
    for (const name of [...names, 'OnAddInLoad']) expect(typeof window[name], name).toBe('function');
    for (const [, id] of xml.matchAll(/<button id="(\w+)"/gu)) {
      const picture = (window['GetImage'] as (control: unknown) => string)({ Id: id });
      expect(existsSync(join(addin, picture)), picture).toBe(true);
    }
    expect(read('main.js')).not.toMatch(/\basync\b|=>|\bconst\b|\blet\b/u);
  });

  it.each(['CreateTaskPane', 'CreateTaskpane'])('opens one pane, and shows and hides it (%s)', (name) => {
    const { panes, visited, press } = ribbon(name);
    press('nianbaoOpen');
    expect(panes).toMatchObject([{ address: 'file:///home/u/jsaddons/nianbao_1/pane.html', Visible: true }]);
    press('nianbaoOpen');
    expect(panes).toMatchObject([{ Visible: false }]);
    press('nianbaoCheck');
    expect(panes).toMatchObject([{ Visible: true }]);
    press('nianbaoHelp');
    expect(visited).toEqual([
      'file:///home/u/jsaddons/nianbao_1/pane.html?start=check',
      'file:///home/u/jsaddons/nianbao_1/help.html',
    ]);
  });
});

it('loads scripts only by name, from its folder', () => {
  for (const page of ['pane.html', 'index.html', 'help.html']) {
    expect(read(page)).not.toMatch(/type="module"|<script(?![^>]*src=)/u);
    for (const [, address = ''] of read(page).matchAll(/(?:src|href)="([^"]*)"/gu))
      expect(address.startsWith('data:') || existsSync(join(addin, address)), address).toBe(true);
  }
  for (const file of readdirSync(addin).filter((name) => name.endsWith('.js')))
    expect(() => new Script(read(file)), file).not.toThrow();
});

describe.skipIf(process.platform === 'win32')('the installation on Linux', () => {
  const homes: string[] = [];
  afterEach(() => {
    for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
  });

  function prepared(list?: string) {
    const home = mkdtempSync(join(tmpdir(), 'nianbao-wps-'));
    homes.push(home);
    const addons = join(home, 'Kingsoft', 'wps', 'jsaddons');
    mkdirSync(addons, { recursive: true });
    if (list !== undefined) writeFileSync(join(addons, 'publish.xml'), list);
    const script = join(home, 'install-linux.sh');
    cpSync(join(builtWps(), 'install-linux.sh'), script);
    mkdirSync(join(home, 'nianbao'));
    writeFileSync(join(home, 'nianbao', 'index.html'), 'new');
    const run = (...args: readonly string[]) =>
      execFileSync('sh', [script, ...args], {
        env: { ...process.env, XDG_DATA_HOME: home },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const listed = () => readFileSync(join(addons, 'publish.xml'), 'utf8');
    return { addons, run, listed };
  }

  const other = '<jsplugin name="other" type="wps" url="other_1" version="1"/>';

  it('registers the folder next to other add-ins, again with each version, and removes it', () => {
    const old = '<jsplugin name="nianbao" type="et" url="nianbao_0.0.1" version="0.0.1"/>';
    // As WPS' own tools write it: on one line.
    const { addons, run, listed } = prepared(`<jsplugins>${old}${other}</jsplugins>`);
    mkdirSync(join(addons, 'nianbao_0.0.1'));
    expect(run()).toContain('已登记');
    run();
    expect(listed().match(/name="nianbao"/gu)).toHaveLength(1);
    expect(listed()).toContain(`url="nianbao_${version}" version="${version}"`);
    expect(listed()).toContain(other);
    expect(listed().trim()).toMatch(/^<jsplugins>[^]*<\/jsplugins>$/u);
    expect(readFileSync(join(addons, `nianbao_${version}`, 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(addons, 'nianbao_0.0.1'))).toBe(false);
    run('--remove');
    expect(listed()).not.toContain('nianbao');
    expect(listed()).toContain(other);
    expect(existsSync(join(addons, `nianbao_${version}`))).toBe(false);
  });

  it('registers an address', () => {
    const { run, listed } = prepared();
    run('http://10.1.2.3/nianbao/');
    expect(listed()).toContain('<jspluginonline name="nianbao" type="et" url="http://10.1.2.3/nianbao/"');
  });

  it.each(['http://10.1.2.3/nianbao', 'http://x/?a/', 'ftp://x/'])('refuses the address %s', (address) => {
    const { run, addons } = prepared();
    expect(() => run(address)).toThrow('没有登记');
    expect(existsSync(join(addons, 'publish.xml'))).toBe(false);
  });

  it('leaves a list alone that it does not understand', () => {
    const { run, listed } = prepared('<html>');
    expect(() => run()).toThrow('没有登记');
    expect(listed()).toBe('<html>');
  });
});
