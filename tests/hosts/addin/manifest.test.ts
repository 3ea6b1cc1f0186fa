import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestProblems } from '../../../scripts/manifest/manifest-problems';
import { startActions } from '../../../src/pane/start-action';
import { developmentOrigin, manifestVersion, stampManifest } from '../../../scripts/manifest/stamp-manifest';

const root = new URL('../../../', import.meta.url);
const manifest = readFileSync(new URL('manifest.xml', root), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

/** Icons are in the folder `icons` of the add-in. */
function fileOf(path: string): Uint8Array | undefined {
  const url = new URL(`assets${path}`, root);
  return existsSync(url) ? readFileSync(url) : undefined;
}

const problems = (changed: string) => manifestProblems(changed, manifestVersion(version), fileOf);

describe('the manifest', () => {
  it('has no errors that a schema could not find', () => {
    expect(problems(manifest)).toEqual([]);
  });

  it.each([
    ['a version that was not raised', ['<Version>', '<Version>9'], 'its version is not'],
    ['an address without https', ['https://localhost:5181/help', 'http://localhost:5181/help'], 'over https'],
    [
      'a foreign address',
      ['localhost:5181/taskpane.html" />\n  </Def', 'other.example/t" />\n  </Def'],
      'is not on',
    ],
    ['a text that is not defined', ['resid="Open.Tip"', 'resid="Open.Top"'], 'resid Open.Top is not defined'],
    ['a text that is not used', ['resid="Open.Tip"', 'resid="Open.Label"'], 'resource Open.Tip is not used'],
    ['a text defined twice', [' id="Help.Url"', ' id="Taskpane.Url"'], 'Taskpane.Url is defined twice'],
    [
      'a text without English',
      ['<bt:Override Locale="en-US" Value="Open the report assistant" />', ''],
      'Open.Title',
    ],
    [
      'an override of the default',
      ['Locale="en-US" Value="Open the', 'Locale="zh-CN" Value="Open the'],
      'Open.Title',
    ],
    [
      'a text that is too long',
      ['Value="Open the report assistant"', `Value="${'a'.repeat(126)}"`],
      'is too long',
    ],
    ['an icon that is not there', ['icon-20.png', 'icon-21.png'], 'icon-21.png does not exist'],
    ['an icon of another size', ['icon-20.png', 'icon-24.png'], 'is not 20 pixels'],
    ['an icon without a size', ['<bt:Image size="20" resid="Icon.20" />', ''], 'an icon has the sizes 16,24'],
    [
      'a menu item without its text',
      ['resid="Why.Label"', 'resid="Why.Name"'],
      'resid Why.Name is not defined',
    ],
    [
      'two commands of one name',
      ['id="Nianbao.Why"', 'id="Nianbao.Check"'],
      'control Nianbao.Check is there',
    ],
    ['a start that the pane does not know', ['?start=why', '?start=whence'], 'the commands open'],
    [
      'another command before the one that opens with a workbook',
      ['<SourceLocation resid="Taskpane.Url" />', '<SourceLocation resid="Check.Url" />'],
      'the commands open',
    ],
    [
      'a command with a pane of its own',
      [
        '<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>\n                    <SourceLocation resid="Check.Url"',
        '<TaskpaneId>Check</TaskpaneId>\n                    <SourceLocation resid="Check.Url"',
      ],
      'a command opens the pane Check',
    ],
    [
      'a button in the menu of a cell, which old versions do not load',
      ['<Control xsi:type="Menu"', '<Control xsi:type="Button"'],
      'a context menu has the controls Button',
    ],
    ['what is not XML', ['</OfficeApp>', ''], 'not well-formed'],
  ] as const)('is refused with %s', (_, [from, to], told) => {
    expect(manifest).toContain(from);
    expect(problems(manifest.replace(from, to)).join('\n')).toContain(told);
  });

  it('has four buttons and one item in the menu of a cell, which an old Excel can show', () => {
    const labels = (selector: RegExp) =>
      [...manifest.matchAll(selector)].map(
        ([, id = '']) => new RegExp(`id="${id}" DefaultValue="([^"]*)"`, 'u').exec(manifest)?.[1],
      );
    expect(labels(/<Control xsi:type="Button"[^>]*>\s*<Label resid="([\w.]+)"/gu)).toEqual([
      '打开',
      '插入三张表',
      '校核',
      '导出',
    ]);
    expect(labels(/<Item [^>]*>\s*<Label resid="([\w.]+)"/gu)).toEqual(['为什么不对']);
    // What needs a newer Excel than the manifest asks for.
    expect(manifest).not.toMatch(/<Runtimes|ExecuteFunction|<FunctionFile|VersionOverridesV1_1/u);
  });

  it('requires no set newer than the one the adapter is tested with, and no more permissions than needed', () => {
    expect(/<Set Name="ExcelApi" MinVersion="([\d.]+)"/u.exec(manifest)?.[1]).toBe('1.9');
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
    expect(manifest.match(/<Host Name="\w+"/gu)).toEqual(['<Host Name="Workbook"']);
  });
});

describe('a stamped manifest', () => {
  it('has the office’s address everywhere, and the version of the program', () => {
    const stamped = stampManifest(manifest, 'https://oa.example.gov.cn/nianbao/', '2.3.4');
    expect(stamped).not.toContain(developmentOrigin);
    expect(stamped).toContain('DefaultValue="https://oa.example.gov.cn/nianbao/taskpane.html"');
    for (const action of startActions)
      expect(stamped).toContain(
        `DefaultValue="https://oa.example.gov.cn/nianbao/taskpane.html?start=${action}"`,
      );
    expect(stamped).toContain('<Version>2.3.4.0</Version>');
    const inFolder = (path: string) => fileOf(path.replace('/nianbao', ''));
    expect(manifestProblems(stamped, '2.3.4.0', inFolder)).toEqual([]);
  });

  it.each(['http://oa.example.gov.cn', 'https://a:b@oa.example', 'https://oa.example/?x=1'])(
    'is not made for %s',
    (origin) => {
      expect(() => stampManifest(manifest, origin, '1.0.0')).toThrow(RangeError);
    },
  );
});
