import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { mapFileName, readMapFile, writeMapFile } from '../../../addin/taskpane/pane/template/mapFile';
import {
  checkOwnTemplate,
  readOwnTemplate,
  type OwnTemplate,
} from '../../../addin/taskpane/pane/template/ownTemplate';
import { nameGroups, writtenName } from '../../../addin/taskpane/pane/template/nameGroups';
import { templatePreview } from '../../../addin/taskpane/pane/template/templatePreview';
import { findTemplateName, templateNames } from '../../../functions/core/report/template/templateNames';
import type { FormModel } from '../../../functions/core/report/formModel';
import { toIsoDate } from '../../../functions/core/calendar';
import { companyForm, customerEightD } from '../../support/customerForms';

const take = (bytes: Uint8Array, before?: OwnTemplate, file = '表.docx') => {
  const taken = readOwnTemplate({ file, name: before?.name ?? file, bytes }, before);
  if (!taken.ok) throw new Error(taken.problem.en);
  return taken.value;
};

const plain = (text: string): Promise<Uint8Array> =>
  Packer.pack(new Document({ sections: [{ children: [new Paragraph(text)] }] }), 'uint8array');

describe('readOwnTemplate', () => {
  it('needs nobody to accept a form with placeholders', async () => {
    expect(take(await companyForm()).template).toMatchObject({ name: '表.docx', accepted: true });
    expect(take(await companyForm()).template).not.toHaveProperty('map');
  });

  it('takes braces that do not close for placeholders somebody meant', async () => {
    const { template } = take(await plain('{{客户名称'));
    expect(template).not.toHaveProperty('map');
    expect(checkOwnTemplate(template, []).fatal).toMatchObject([{ code: 'template.syntax' }]);
  });

  it('proposes for a form without, and asks for a look', async () => {
    const { template } = take(await customerEightD());
    expect(template.accepted).toBe(false);
    expect(template.map?.cells.length).toBeGreaterThan(8);
    expect(checkOwnTemplate(template, []).fatal).toEqual([]);
  });

  it('proposes nothing where there is nothing to fill', async () => {
    expect(take(await plain('Dear Sirs')).template.map).toEqual({ cells: [] });
  });

  it('keeps what was decided when the same form comes again under another name', async () => {
    const { template } = take(await customerEightD());
    const cells = template.map!.cells.map((entry) => ({
      ...entry,
      field: entry.how === 'rows' ? entry.field : '',
    }));
    const decided = { ...template, map: { cells }, accepted: true };
    const again = take(await customerEightD(), decided, 'neu.docx');
    expect(again.template).toEqual({ ...decided, bytes: again.template.bytes });
    expect(again.told.zh).toBe('已替换模板：表.docx');
  });

  it('names the labels that changed and asks for another look', async () => {
    const { template } = take(await customerEightD());
    const cells = template.map!.cells.map((entry, at) => (at === 0 ? { ...entry, label: 'Buyer' } : entry));
    const again = take(await customerEightD(), { ...template, map: { cells }, accepted: true });
    expect(again.template.accepted).toBe(false);
    expect(again.told.en).toContain('Buyer');
    expect(again.template.map).toEqual(template.map);
  });
});

describe('a mapping as a file', () => {
  it('is named after its template and comes back without what nobody decided', async () => {
    const { template } = take(await customerEightD());
    const cells = template.map!.cells.map((entry, at) => (at === 0 ? { ...entry, field: '' } : entry));
    const text = new TextDecoder().decode(writeMapFile({ cells }));
    expect(mapFileName('客户 8D.DOCX')).toBe('客户 8D.fields.json');
    expect((JSON.parse(text) as { cells: unknown[] }).cells).toHaveLength(cells.length - 1);
    const read = readMapFile('x.fields.json', `\ufeff${text}`, { ...template, accepted: true });
    if (!read.ok) throw new Error(read.problem.en);
    expect(read.value.accepted).toBe(false);
    expect(read.value.map!.cells.map(({ field }) => field)).toEqual(cells.map(({ field }) => field));
  });

  it.each([
    { text: 'PK\u0003', said: 'x.json', why: 'no JSON' },
    { text: '{"cells":[{}]}', said: 'cells.0', why: 'another kind of JSON' },
    {
      text: '{"cells":[{"table":9,"row":1,"cell":1,"how":"fill","field":"caseNo","label":"a","labelCell":{"table":9,"row":1,"cell":1}}]}',
      said: '9',
      why: 'the mapping of another form',
    },
  ])('is refused where it is $why', async ({ text, said }) => {
    const read = readMapFile('x.json', text, take(await customerEightD()).template);
    if (read.ok) throw new Error('it was read');
    expect(read.problem.zh).toContain(said);
    expect(read.problem.zh).not.toMatch(/\p{Cc}/u);
  });
});

describe('templatePreview', () => {
  const document = {
    model: { properties: { 'Kesu.Revision': '2' }, missing: [] } as unknown as FormModel,
    source: {
      fields: { caseNo: 'C-1', customerName: '华东电器' },
      eightD: { tables: { actions: [{ action: '换模芯', owner: '李四' }] } },
      company: '某某精密',
      language: 'zh',
      issuedOn: toIsoDate('2026-03-09')!,
    },
  } as const;

  it('says what goes where, once each, columns of tables apart', async () => {
    const { placeholders } = checkOwnTemplate(take(await companyForm()).template, []);
    const { lines, missing } = templatePreview(placeholders, document, 'zh');
    const shown = Object.fromEntries(lines.map(({ label, value }) => [label, value]));
    expect(shown).toMatchObject({
      客户名称: '华东电器',
      公司名称: '某某精密',
      修订号: '2',
      实施计划: '1 行',
    });
    expect(Object.keys(shown)).not.toContain('受理责任人');
    expect(missing).toEqual(expect.arrayContaining(['产品名称', '责任部门', 'NOK照片']));
  });
});

describe('nameGroups', () => {
  it('offer every name a template may use exactly once', () => {
    expect(
      nameGroups
        .flatMap(({ names }) => names)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(templateNames.map(({ key }) => key).sort());
  });

  it.each(['zh', 'en'] as const)('tell what to write in %s so that it means that name', (language) => {
    for (const name of templateNames.filter(({ kind }) => kind !== 'rows'))
      expect(findTemplateName(writtenName(name, language))?.key).toBe(name.key);
    const table = templateNames.find(({ key }) => key === 'actions')!;
    expect(writtenName(table, 'zh')).toMatch(/^实施计划（.*措施.*）$/);
  });
});
