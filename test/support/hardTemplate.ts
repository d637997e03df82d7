import { pixel } from './customerForms';
import {
  cell,
  control,
  packedDocx,
  paragraph,
  picture,
  relation,
  relationsOf,
  row,
  run,
  table,
  textBox,
} from './packedDocx';

const notes = (kind: 'footnote' | 'endnote'): string =>
  `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>` +
  `<w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>` +
  `<w:${kind} w:id="2">${paragraph(run(`${kind} {{制度编号}}`))}</w:${kind}>`;

/** Values in every place a .docx has for text. */
export const hardValues = [
  paragraph(
    '<w:bookmarkStart w:id="1" w:name="no"/>',
    run('编号 {', '<w:b/>'),
    '<w:proofErr w:type="spellStart"/>',
    run('{ca', '<w:i/>'),
    '<w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="1"/>',
    run('seNo}', '<w:u w:val="single"/>'),
    run('}'),
  ),
  paragraph(
    '<w:r><w:t></w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>',
    run('left  alone &#x4E2D;&#160;'),
  ),
  paragraph(
    '<w:ins w:id="10" w:author="w" w:date="2025-01-01T00:00:00Z"><w:r><w:t>{{客户</w:t></w:r></w:ins>',
    '<w:del w:id="11" w:author="w" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>{{旧的}}</w:delText></w:r></w:del>',
    '<w:ins w:id="12" w:author="w" w:date="2025-01-01T00:00:00Z"><w:r><w:t>名称}}</w:t></w:r></w:ins>',
  ),
  paragraph(
    `<w:hyperlink r:id="link">${run('{{客户联系人}}')}</w:hyperlink>`,
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>',
  ),
  paragraph(textBox(paragraph(run('{{品名}} in a box')), 21)),
  control(paragraph(run('{{料号}}')), '<w:text/>'),
  paragraph(control(run('{{批号}}'), '<w:text/>'), control('')),
  control(table(1, row(cell('a table in a control')))),
  paragraph(run('{{投诉内容}}', '<w:color w:val="FF0000"/>')),
].join('');

/** Sections over paragraphs, rows, cells and tables, rows inside rows, and marks that a copy must not repeat. */
export const hardSections = [
  paragraph(run('{{#责任部门}}')),
  paragraph(run('with a department')),
  table(1, row(cell('{{责任部门}}'))),
  paragraph(run('{{/责任部门}}')),
  paragraph(run('{{^责任部门}}')),
  paragraph(run('without a department')),
  paragraph(run('{{/}}')),
  table(
    2,
    row(cell('{{#h.safety=是}}row kept'), cell('x{{/}}')),
    row(cell('{{#h.safety=否}}row'), cell('gone{{/}}')),
  ),
  table(2, row(cell('{{#h.safety=否}}table'), cell('gone{{/}}'))),
  paragraph(),
  table(
    1,
    row(
      cell(
        table(
          3,
          row(cell('措施'), cell('责任人'), cell('期限')),
          row(
            cell('{{#actions}}{{措施}}'),
            cell(
              paragraph(
                '<w:bookmarkStart w:id="5" w:name="b"/>',
                run('{{责任人}}'),
                '<w:bookmarkEnd w:id="5"/>',
              ),
            ),
            cell(
              `<w:p w14:paraId="1A2B3C4D" w14:textId="77777777">${control(run('{{计划完成}}'), '<w:id w:val="777"/><w:text/>')}${textBox(paragraph(run('{{状态}}')), 51)}${run('{{/actions}}')}</w:p>`,
            ),
          ),
        ) + paragraph(),
      ),
    ),
  ),
  paragraph(),
  table(
    1,
    row(
      cell(
        paragraph(run('{{#readAcross}}{{object}}')) +
          table(1, row(cell('{{#team}}{{姓名}} at {{object}}{{/team}}'))) +
          paragraph(run('{{/readAcross}}')),
      ),
    ),
  ),
  paragraph(),
].join('');

const section = `<w:sectPr><w:headerReference w:type="default" r:id="r_header1"/><w:headerReference w:type="first" r:id="r_header2"/><w:headerReference w:type="even" r:id="r_header3"/><w:footerReference w:type="default" r:id="r_footer1"/><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr>`;

/** A company's template with a body of its own. */
export const hardTemplate = (body: string): Uint8Array =>
  packedDocx(
    {
      document: body + section,
      header1: paragraph(run('{{公司名称}} default'), picture('{{photoGood}}', 41, 'image')),
      header2: paragraph(run('{{公司名称}} first')),
      header3: table(1, row(cell('{{修订号}} even'))) + paragraph(),
      footer1: paragraph(run('{{数据指纹}}')),
      footnotes: notes('footnote'),
      endnotes: notes('endnote'),
      settings: '<w:evenAndOddHeaders/>',
    },
    {
      title: '8D {{客户名称}}',
      main: 'document2',
      relations: [relation('link', 'hyperlink', 'https://example.com/?q=1', ' TargetMode="External"')],
      files: {
        'word/media/image1.png': new Uint8Array(pixel),
        'word/_rels/header1.xml.rels': relationsOf(relation('image', 'image', 'media/image1.png')),
      },
    },
  );
