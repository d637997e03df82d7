import { describe, expect, it } from 'vitest';
import { buildForm } from '../../../../functions/core/report/buildForm';
import { choices } from '../../../../functions/core/report/choiceLists';
import { gridUnits } from '../../../../functions/core/report/formModel';
import { aContext, aForm, partText, valueBeside } from '../../../support/documentModel';

const same = (zh: string) => ({ zh, en: zh });

describe('buildForm', () => {
  it('fills fields from the register by the procedure’s own names', () => {
    const form = aForm(['企业名称', '投诉内容', '交运日期']);
    const fields = { customerName: '恒润', description: '第一行\n第二行', shippedDate: '2024-06-28' };
    const model = buildForm(form, { fields }, aContext());
    expect(valueBeside(model, '企业名称')).toBe('恒润');
    expect(valueBeside(model, '投诉内容')).toBe('第一行\n第二行');
    expect(valueBeside(model, '交运日期')).toBe('2024-06-28');
    expect(model.missing).toEqual([]);
  });

  it('lets a value given by name win over the register, also where the register has none', () => {
    const form = aForm(['客户', '合同内容']);
    const model = buildForm(
      form,
      { fields: { customerName: '旧名' }, values: { 客户: '新名', 合同内容: '年度框架' } },
      aContext(),
    );
    expect(valueBeside(model, '客户')).toBe('新名');
    expect(valueBeside(model, '合同内容')).toBe('年度框架');
  });

  it('leaves boxes for what is missing and names the required ones', () => {
    const model = buildForm(aForm(['企业名称', '合同内容', '社会背景*']), { fields: {} }, aContext());
    expect(valueBeside(model, '企业名称')).toBe('');
    expect(model.missing).toEqual(['customerName', '合同内容']);
  });

  it('names what is missing once, also where two boxes ask for it', () => {
    const model = buildForm(aForm(['企业名称', '客户']), { fields: {} }, aContext());
    expect(model.missing).toEqual(['customerName']);
  });

  it('prints one labelled part per holder, all with the same content', () => {
    const copies = ['质量管理部', '会计科'].map((zh, i) => ({ part: i + 1, holder: { zh, en: zh } }));
    const model = buildForm(aForm(['客户'], { copies }), { fields: { customerName: '恒润' } }, aContext());
    expect(model.parts.map(({ copy }) => copy)).toEqual(['第一联（质量管理部）', '第二联（会计科）']);
    expect(partText(model.parts[1])).toEqual(partText(model.parts[0]));
    expect(partText(model.parts[0]).at(-1)).toContain('本单一式2联：①质量管理部，②会计科。');
  });

  it.each([
    { language: 'zh' as const, text: '□一般投诉 ☑重大投诉' },
    { language: 'en' as const, text: '□Ordinary complaint ☑Major complaint' },
    { language: 'zh-en' as const, text: '□一般投诉 Ordinary complaint\n☑重大投诉 Major complaint' },
  ])('ticks the grade among those of the procedure ($language)', ({ language, text }) => {
    const options = { grade: choices('一般投诉', '重大投诉') };
    const model = buildForm(
      aForm(['级别']),
      { fields: { grade: '重大投诉' } },
      aContext({ language, options }),
    );
    const caption = language === 'en' ? 'Grade' : '级别';
    expect(valueBeside(model, caption)?.replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '));
  });

  it('gives an answer on no list a box of its own', () => {
    const model = buildForm(aForm(['满意度']), { fields: { satisfaction: '非常满意' } }, aContext());
    expect(valueBeside(model, '满意度')).toContain('☑非常满意');
  });

  it('ticks yes and no in both languages at once', () => {
    const model = buildForm(
      aForm(['是否追踪']),
      { fields: { tracked: true } },
      aContext({ language: 'zh-en' }),
    );
    expect(valueBeside(model, '是否追踪')).toBe('☑是 Yes □否 No');
  });

  it('asks for those who fill in and check, then for the procedure’s own signatures', () => {
    const signatures = [
      { purpose: { zh: '签收', en: 'Received by' }, role: same('品管部负责人'), stamp: 'time' as const },
    ];
    const texts = partText(
      buildForm(aForm(['客户'], { signatures, filledBy: same('业务部') }), { fields: {} }, aContext())
        .parts[0],
    );
    const at = (start: string): number => texts.findIndex((text) => text.startsWith(start));
    expect(at('填表\n业务部')).toBeGreaterThan(0);
    expect(at('审核')).toBeGreaterThan(at('填表'));
    expect(texts[at('签收\n品管部负责人') + 1]).toMatch(/签收时间：.*年.*月.*日.*时.*分/);
  });

  it('prints a log with a row per case and room to go on', () => {
    const form = aForm(['客户', '投诉内容'], { layout: 'log' });
    const cases = ['恒润', '宏达'].map((customerName) => ({ fields: { customerName } }));
    const model = buildForm(form, cases, aContext());
    expect(model.orientation).toBe('landscape');
    const texts = partText(model.parts[0]);
    expect(texts.filter((text) => text === '恒润' || text === '宏达')).toHaveLength(2);
    expect(texts).toContain('2');
    expect(texts).not.toContain('3');
  });

  it('refuses several cases on a sheet of one', () => {
    expect(() => buildForm(aForm(['客户']), [{ fields: {} }, { fields: {} }], aContext())).toThrow(/样表.*2/);
  });

  it('spans the whole width in every row, counting cells that reach down', () => {
    const form = aForm(['客户', '投诉内容', '综合意见', '级别', '数量', '证据照片']);
    const rows = buildForm(form, { fields: {} }, aContext()).parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    );
    let fromAbove = 0;
    for (const { cells } of rows) {
      expect(cells.reduce((sum, { span }) => sum + span, fromAbove)).toBe(gridUnits);
      fromAbove = cells.reduce((sum, { span, down }) => sum + ((down ?? 1) > 1 ? span : 0), 0);
    }
  });
});
