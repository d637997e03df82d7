import { cell, control, packedDocx, paragraph, row, run, table, textBox } from './packedDocx';

/* A customer's 8D form as such forms come: no placeholders, every kind of box and blank Word has. */

const formField = (kind: 'FORMCHECKBOX' | 'FORMTEXT', settings: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="F"/><w:enabled/><w:calcOnExit w:val="0"/>${settings}</w:ffData></w:fldChar></w:r>` +
  `<w:r><w:instrText xml:space="preserve"> ${kind} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const fieldBox = formField('FORMCHECKBOX', '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>');
const fieldText = formField('FORMTEXT', '<w:textInput/>', run('\u2002\u2002\u2002'));
const controlBox = control(
  '<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/></w:rPr><w:t>☐</w:t></w:r>',
  '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>',
);
const symbolBox = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>';
const hint = (text: string): string => run(text, '<w:rStyle w:val="PlaceholderText"/>');
const wide = (columns: number): string => `<w:gridSpan w:val="${String(columns)}"/>`;
const lines = (...texts: readonly string[]): string => texts.map((text) => paragraph(run(text))).join('');
const blanks = (number: number): readonly string[] => Array.from({ length: number }, () => cell(''));

export const hardForm = (): Uint8Array =>
  packedDocx({
    document: [
      paragraph(run('SUPPLIER 8D REPORT / 供应商8D报告')),
      table(
        4,
        row(
          cell(lines('Customer', '客户名称')),
          cell(''),
          cell(paragraph(run('Part No.'), '<w:r><w:br/></w:r>', run('零件号'))),
          cell(paragraph(fieldText)),
        ),
        row(
          cell('客 户 投 诉 号*'),
          cell(
            paragraph(
              control(hint('单击或点击此处输入文字。'), '<w:id w:val="5"/><w:showingPlcHdr/><w:text/>'),
            ),
          ),
          cell('Ｂａｔｃｈ　Ｎｏ．：'),
          cell(''),
        ),
        row(
          cell('Date of complaint:'),
          cell(
            control(
              paragraph(hint('Click or tap to enter a date.')),
              '<w:id w:val="6"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/><w:date><w:dateFormat w:val="yyyy-MM-dd"/></w:date>',
            ),
          ),
          cell('Qty rejected (pcs)'),
          cell(''),
        ),
        row(
          cell('安全 / 法规 / 环保相关 Safety'),
          cell(paragraph(fieldBox, run(' 是 Yes  '), fieldBox, run(' 否 No'))),
          cell('Repeat failure 重复发生'),
          cell(paragraph(run('Yes 是 '), controlBox, run('   No 否 '), controlBox)),
        ),
        row(
          cell('索赔保修 Warranty: 是□ 否□', wide(2)),
          cell(
            paragraph(
              run('投诉类别：'),
              ...['0公里', '市场', '物流', '内部'].flatMap((text) => [symbolBox, run(`${text} `)]),
            ),
            wide(2),
          ),
        ),
        row(cell('是否需要 8D'), cell('□ Yes 是'), cell('□ No 否'), cell('')),
        row(cell('D2 问题描述 Problem description', wide(4))),
        row(cell('', wide(4))),
        row(cell(`${lines('根本原因 Root cause')}<w:p/><w:p/>`, wide(4))),
      ),
      paragraph(),
      table(
        5,
        row(
          cell('No.'),
          ...['姓名|Name', '部门/职能|Function', '电话|Phone', '邮箱|E-mail'].map((text) =>
            cell(lines(...text.split('|'))),
          ),
        ),
        ...[1, 2, 3, 4].map((number) => row(cell(String(number)), ...blanks(4))),
      ),
      paragraph(),
      table(
        4,
        row(cell('地点 Location'), cell('数量 Qty'), cell('不良 Rejected'), cell('责任人 Owner')),
        ...['Own store 成品库', 'In transit 在途', '客户仓库'].map((place) => row(cell(place), ...blanks(3))),
      ),
      paragraph(),
      table(
        2,
        row(
          cell('D5/D6', '<w:vMerge w:val="restart"/>'),
          cell(
            lines('纠正措施 Corrective actions') +
              table(
                3,
                row(cell('Action 措施'), cell('Responsible 责任人'), cell('Due date 计划完成')),
                row(...blanks(3)),
                row(...blanks(3)),
              ) +
              paragraph(),
          ),
        ),
        row(cell('', '<w:vMerge/>'), cell('验证方法 Verification:')),
      ),
      paragraph(),
      table(
        4,
        row(
          ...['编制 Prepared by', '审核 Checked by', '批准 Approved by', '日期 Date'].map((text) =>
            cell(text),
          ),
        ),
        row(...blanks(4)),
      ),
      paragraph(textBox(table(2, row(cell('报告编号 Report No.'), cell(''))) + paragraph(), 90)),
      '<w:sectPr><w:headerReference w:type="default" r:id="r_header1"/></w:sectPr>',
    ].join(''),
    header1: table(2, row(cell('客户 Customer'), cell(''))) + paragraph(),
  });
