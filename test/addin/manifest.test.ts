import { describe, expect, it } from 'vitest';
import { ribbonCommands } from '../../addin/commands/ribbonCommands';
import { iconNames, iconSizes } from '../../scripts/build/drawIcons';
import { checkManifest } from '../../scripts/manifest/checkManifest';
import { manifestForHost, manifestVersion, readManifest } from '../../scripts/manifest/manifestForHost';
import { allElements, find, parseXml } from '../../scripts/manifest/xmlTree';

const manifest = readManifest();
const elements = allElements(parseXml(manifest));
const named = (name: string) => elements.filter((element) => element.name === name);

describe('manifest.xml', () => {
  it('has nothing to complain about', () => {
    expect(checkManifest(manifest)).toEqual([]);
  });

  it('asks for what the add-in needs', () => {
    const sets = named('Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`);
    expect(sets).toEqual(['ExcelApi 1.13', 'SharedRuntime 1.1', 'CustomFunctionsRuntime 1.1']);
  });

  it('ties every button to a command, and every command to a button', () => {
    const wanted = named('FunctionName')
      .map(({ text }) => text)
      .sort();
    expect(wanted).toEqual(Object.keys(ribbonCommands).sort());
  });

  it('shows an icon of its own on each button, at every size the ribbon has', () => {
    const images = named('Image').filter(({ attributes }) => attributes['DefaultValue'] !== undefined);
    const files = images.map(({ attributes }) => attributes['DefaultValue']!.split('/').at(-1)!);
    const ribbon = iconSizes.filter((size) => size <= 80);
    expect(files.sort()).toEqual(
      iconNames.flatMap((name) => ribbon.map((size) => `${name}-${size}.png`)).sort(),
    );
  });

  it('speaks Chinese first and English everywhere else', () => {
    expect(named('DefaultLocale').map(({ text }) => text)).toEqual(['zh-CN']);
    for (const { attributes, children } of named('String'))
      if (attributes['id'] !== 'Functions.Namespace')
        expect(
          children.map((c) => c.attributes['Locale']),
          attributes['id'],
        ).toEqual(['en-US']);
  });
});

describe('manifestForHost', () => {
  const built = manifestForHost(manifest, { host: 'https://kesu.example.com/app', version: '1.2.3' });

  it('moves every address and stays valid', () => {
    expect(built).not.toContain('localhost');
    expect(checkManifest(built)).toEqual([]);
    expect(find(parseXml(built), 'Version')?.text).toBe('1.2.3.0');
    expect(built).toContain('https://kesu.example.com/app/functions.json?v=1.2.3.0"');
    expect(built).toContain('https://kesu.example.com/app/functions.en-US.json?v=1.2.3.0"');
    expect(built).toContain('https://kesu.example.com/app/functions.js?v=1.2.3.0"');
  });

  it.each([
    { version: '1.2.3-beta.1', numbers: '1.2.3.0' },
    { version: '0.1.0', numbers: '0.1.0.0' },
  ])('writes $version as $numbers', ({ version, numbers }) => {
    expect(manifestVersion(version)).toBe(numbers);
  });

  it('refuses versions Office cannot compare', () => {
    expect(() => manifestVersion('1.2')).toThrow("'1.2' is not a version");
  });
});

/** Each fault with the rule that finds it; `from` must stand in the manifest. */
const faults: readonly { rule: string; from: string | RegExp; to: string; why: string }[] = [
  { rule: 'xml', from: '</OfficeApp>', to: '', why: 'not well-formed' },
  {
    rule: 'element.missing',
    from: /<Hosts>\s*<Host Name="Workbook"\/>\s*<\/Hosts>\s*(<Requirements>[\s\S]*?<\/Requirements>)/,
    to: '$1<Hosts><Host Name="Workbook"/></Hosts>',
    why: 'Requirements before Hosts',
  },
  {
    rule: 'element.order',
    from: '</OfficeApp>',
    to: '<Extra/></OfficeApp>',
    why: 'an element that is not known there',
  },
  { rule: 'element.missing', from: '<Label resid="Tab.Label"/>', to: '', why: 'a tab without its label' },
  { rule: 'head.id', from: 'c6b048d3-455a-430f-a78d-d11a5db8a804', to: 'kesu', why: 'no GUID' },
  {
    rule: 'head.version',
    from: '<Version>0.1.0.0<',
    to: '<Version>0.1.0-beta<',
    why: 'a version Office cannot read',
  },
  {
    rule: 'head.length',
    from: 'DefaultValue="客诉 Kesu"',
    to: `DefaultValue="${'客'.repeat(126)}"`,
    why: 'a name too long',
  },
  {
    rule: 'locale.default',
    from: '<Override Locale="en-US" Value="Kesu complaints"/>',
    to: '<Override Locale="zh-CN" Value="客诉"/>',
    why: 'an override of the default locale',
  },
  {
    rule: 'locale.tag',
    from: '<bt:Override Locale="en-US" Value="Complaints"/>',
    to: '<bt:Override Locale="en" Value="Complaints"/>',
    why: 'a short locale',
  },
  {
    rule: 'locale.twice',
    from: '<bt:Override Locale="en-US" Value="To do"/>',
    to: '<bt:Override Locale="en-US" Value="To do"/><bt:Override Locale="en-US" Value="Tasks"/>',
    why: 'a locale overridden twice',
  },
  {
    rule: 'address.https',
    from: '"https://localhost:3000/help.html"',
    to: '"http://localhost:3000/help.html"',
    why: 'plain http',
  },
  {
    rule: 'address.https',
    from: '"https://localhost:3000/assets/kesu-32.png"',
    to: '"assets/kesu-32.png"',
    why: 'a relative address',
  },
  {
    rule: 'address.domain',
    from: '<Hosts>',
    to: '<AppDomains><AppDomain>https://a.example/path</AppDomain></AppDomains><Hosts>',
    why: 'an app domain with a path',
  },
  {
    rule: 'resource.missing',
    from: '<Label resid="Todo.Label"/>',
    to: '<Label resid="Todo.Lable"/>',
    why: 'a resource that does not exist',
  },
  {
    rule: 'resource.kind',
    from: '<Label resid="Todo.Label"/>',
    to: '<Label resid="Todo.Desc"/>',
    why: 'a long text where a short one belongs',
  },
  {
    rule: 'resource.kind',
    from: '<bt:Image size="16" resid="Icon.todo.16"/>',
    to: '<bt:Image size="16" resid="Help.Url"/>',
    why: 'an address where an image belongs',
  },
  {
    rule: 'resource.unused',
    from: '<LearnMoreUrl resid="Help.Url"/>',
    to: '<LearnMoreUrl resid="Taskpane.Url"/>',
    why: 'a resource nothing uses',
  },
  {
    rule: 'resource.twice',
    from: '<bt:String id="New.Label"',
    to: '<bt:String id="Case.Label"',
    why: 'two resources of one id',
  },
  {
    rule: 'resource.idLength',
    from: /Functions\.Namespace/g,
    to: 'Functions.Namespace.Much.Too.Long',
    why: 'an id of 33 characters',
  },
  {
    rule: 'resource.length',
    from: 'DefaultValue="登记一条新投诉"',
    to: `DefaultValue="${'登'.repeat(251)}"`,
    why: 'a long text too long',
  },
  {
    rule: 'resource.empty',
    from: 'DefaultValue="登记一条新投诉"',
    to: 'DefaultValue=""',
    why: 'an empty text',
  },
  { rule: 'id.twice', from: 'id="Kesu.Case"', to: 'id="Kesu.Todo"', why: 'two controls of one id' },
  { rule: 'id.length', from: 'id="Kesu.Case"', to: `id="${'K'.repeat(126)}"`, why: 'an id too long' },
  {
    rule: 'icon.missing',
    from: '<bt:Image size="80" resid="Icon.todo.80"/>',
    to: '',
    why: 'a size Excel needs',
  },
  {
    rule: 'icon.size',
    from: '<bt:Image size="24" resid="Icon.todo.24"/>',
    to: '<bt:Image size="25" resid="Icon.todo.24"/>',
    why: 'a size Excel does not know',
  },
  {
    rule: 'icon.twice',
    from: '<bt:Image size="24" resid="Icon.todo.24"/>',
    to: '<bt:Image size="20" resid="Icon.todo.24"/>',
    why: 'a size twice',
  },
  {
    rule: 'runtime.lifetime',
    from: 'lifetime="long"',
    to: 'lifetime="short"',
    why: 'a runtime that ends with the pane',
  },
  {
    rule: 'runtime.page',
    from: '<FunctionFile resid="Taskpane.Url"/>',
    to: '<FunctionFile resid="Help.Url"/>',
    why: 'commands on another page',
  },
  {
    rule: 'runtime.page',
    from: /<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/,
    to: '<Page><SourceLocation resid="Help.Url"/>',
    why: 'functions on another page',
  },
  {
    rule: 'runtime.taskpaneId',
    from: '<FunctionName>showTodo</FunctionName>',
    to: '<TaskpaneId>todo</TaskpaneId><FunctionName>showTodo</FunctionName>',
    why: 'a pane of its own',
  },
  {
    rule: 'runtime.requirement',
    from: /\s*<Set Name="SharedRuntime" MinVersion="1.1"\/>/,
    to: '',
    why: 'the requirement is not declared',
  },
  {
    rule: 'set.unknown',
    from: 'Name="ExcelApi"',
    to: 'Name="ExcelApiOnline"',
    why: 'a set that cannot be declared',
  },
  {
    rule: 'set.version',
    from: 'MinVersion="1.13"',
    to: 'MinVersion="1.99"',
    why: 'a version that does not exist',
  },
];

describe('checkManifest', () => {
  it.each(faults)('$rule: $why', ({ rule, from, to }) => {
    const broken = manifest.replace(from, to);
    expect(broken, 'the text to be replaced must stand in the manifest').not.toBe(manifest);
    const problems = checkManifest(broken);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    for (const { line, message } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
  });

  it('counts the controls of a group and the custom tabs', () => {
    const group = /<Group id="Kesu.Group.Rules">[\s\S]*?<\/Group>/.exec(manifest)![0];
    const control = /<Control [\s\S]*?<\/Control>/.exec(group)![0];
    const many = Array.from({ length: 7 }, (_, at) => control.replace(/id="[^"]*"/, `id="C${at}"`)).join('');
    const full = manifest.replace(control, many);
    expect(checkManifest(full).map(({ rule }) => rule)).toContain('group.full');
    const tab = /<CustomTab[\s\S]*?<\/CustomTab>/.exec(manifest)![0];
    const twoTabs = manifest.replace(tab, `${tab}${tab.replaceAll('id="Kesu.', 'id="Other.')}`);
    expect(checkManifest(twoTabs).map(({ rule }) => rule)).toContain('tab.many');
  });
});
