import { fillSentence } from '../shared/fillSentence';
import type { Bilingual } from '../shared/language';

const sentence = (zh: string, en: string): Bilingual => ({ zh, en });

/** Why a document was not published, and what a person should know about one that was. Always with what to do next. */
export const publishMessages = {
  'store.network': sentence(
    '连接中断。已完成的部分已记下，再次发布会从中断处继续。',
    'The connection broke. What was done is kept; publish again to go on from there.',
  ),
  'store.signIn': sentence(
    '尚未登录，或登录已过期且无法自动续期。请重新登录后再次发布。',
    'You are not signed in, or the sign-in ran out and could not be renewed. Sign in and publish again.',
  ),
  'store.noPermission': sentence(
    '没有写入权限。请文档库管理员授予“参与讨论”权限，或为应用授予该站点的写入权限（Sites.Selected）。',
    'No permission to write here. Ask the owner of the library for contribute rights, or to grant the app write access to the site (Sites.Selected).',
  ),
  'store.siteNotFound': sentence(
    '找不到站点 {site}。请核对地址，例如 https://公司.sharepoint.com/sites/质量部。',
    'There is no site {site}. Check the address, for example https://contoso.sharepoint.com/sites/quality.',
  ),
  'store.libraryNotFound': sentence(
    '站点中没有文档库“{library}”；现有：{known}。文档库可能已改名，请用 --library 指明。',
    'The site has no library “{library}”; there are {known}. It may have been renamed: name it with --library.',
  ),
  'store.notFound': sentence(
    '文件或文件夹在处理过程中被删除或移走。请再次发布。',
    'The file or folder was deleted or moved meanwhile. Publish again.',
  ),
  'store.nameExists': sentence(
    '同名文件刚由他人放入。请再次发布。',
    'Somebody put a file of this name there at the same moment. Publish again.',
  ),
  'store.nameClash': sentence(
    '{path} 与 {other} 只有大小写不同或同名，SharePoint 会混为一个文件，因此未写入。请更正编号或文件名。',
    '{path} and {other} are the same name to SharePoint (only the case of letters may differ), so nothing was written. Correct the number or the file name.',
  ),
  'store.changed': sentence(
    '文件正被他人反复修改，未能写入。请稍后再次发布。',
    'The file kept being changed by somebody else. Publish again later.',
  ),
  'store.changedInStore': sentence(
    '{path} 发布后有人在文档库中改过，未覆盖。请先查看改动；确认要发布新版本时使用 --on-changed new-version（旧内容保留为历史版本）。',
    '{path} was changed in the library after it was filed, so it was not replaced. Look at the change first; --on-changed new-version publishes over it and keeps it as a version.',
  ),
  'store.locked': sentence(
    '文件正被打开或已被他人签出。请对方关闭后再次发布，或用 --locked new-name 另存为新文件名。',
    'The file is open or checked out by somebody. Publish again when it is closed, or use --locked new-name.',
  ),
  'store.notCheckedOut': sentence(
    '该文档库要求先签出，但签出未成功。请再次发布。',
    'The library asks for a check-out, which did not succeed. Publish again.',
  ),
  'store.pathTooLong': sentence(
    '路径超过 400 个字符：{path}。请缩短文件夹规则或文件名。',
    'The path has more than 400 characters: {path}. Shorten the folder rule or the name.',
  ),
  'store.invalidName': sentence(
    '{path} 含有不允许的名称，未写入。',
    '{path} holds a name that is not allowed; nothing was written.',
  ),
  'store.notFolder': sentence(
    '{path} 的路径中有一段是文件而不是文件夹。',
    'A part of the path {path} is a file, not a folder.',
  ),
  'store.tooLarge': sentence('文件太大，服务拒绝接收。', 'The file is too large for the service.'),
  'store.throttled': sentence(
    'SharePoint 要求放慢速度，等待后仍未恢复。请过几分钟再次发布。',
    'SharePoint asked to slow down and did not recover while waiting. Publish again in a few minutes.',
  ),
  'store.unavailable': sentence(
    'SharePoint 暂时不可用（{status}）。请稍后再次发布。',
    'SharePoint is not available at the moment ({status}). Publish again later.',
  ),
  'store.full': sentence(
    '空间已满。请清理文档库或磁盘后再次发布。',
    'There is no room left. Make room in the library or on the disk and publish again.',
  ),
  'store.malware': sentence(
    '服务认为文件含有恶意内容，已拒绝。请联系管理员。',
    'The service took the file for malware and refused it. Ask the administrator.',
  ),
  'store.badRange': sentence(
    '分段上传与服务的记录不一致。请再次发布，将重新上传。',
    'The upload and the service disagree about what has arrived. Publish again; it starts anew.',
  ),
  'store.sessionGone': sentence(
    '上传会话多次失效。请稍后再次发布。',
    'The upload session was lost several times. Publish again later.',
  ),
  'store.cancelled': sentence(
    '已取消。再次发布会继续完成其余部分。',
    'Cancelled. Publish again to finish the rest.',
  ),
  'store.unreadable': sentence(
    '服务的回答无法理解（可能被代理服务器改写）。请检查网络后再次发布。',
    'The answer could not be understood; a proxy may have changed it. Check the network and publish again.',
  ),
  'store.disk': sentence('无法写入 {path}：{reason}', '{path} could not be written: {reason}'),
  'store.unexpected': sentence(
    'SharePoint 拒绝了请求（{status}）。请把请求编号告诉管理员。',
    'SharePoint refused the request ({status}). Give the request number to the administrator.',
  ),
  'notice.columnsMissing': sentence(
    '文档已保存，但没有权限在文档库中建列。请管理员添加：{columns}',
    'The documents are filed, but columns may not be added to the library. Ask the administrator to add: {columns}',
  ),
  'notice.linkRefused': sentence(
    '{path}：本组织不允许创建共享链接，改用文件地址，只有能访问文档库的人可以打开。',
    '{path}: sharing links are not allowed here, so the address of the file is used; it opens for people with access to the library.',
  ),
  'notice.moved': sentence(
    '{planned} 已被移动或改名，新内容写入它现在的位置：{path}',
    '{planned} has been moved or renamed; the new content went where it is now: {path}',
  ),
  'notice.renamed': sentence(
    '名称“{from}”含有 SharePoint 不允许的字符，保存为“{to}”。',
    'The name “{from}” is not allowed in SharePoint and became “{to}”.',
  ),
  'notice.otherName': sentence(
    '{planned} 被占用，另存为 {path}。',
    '{planned} is locked; the document was filed as {path}.',
  ),
  'notice.masked': sentence(
    '发布的文档中已隐去联系人和联系方式；需要保留时使用 --with-contacts。',
    'Personal contact details are hidden in what was published; --with-contacts leaves them.',
  ),
  'mask.left': sentence(
    '{file}：联系方式分散在多处文字中，无法全部隐去，未发布。请检查后用 --with-contacts 发布。',
    '{file}: contact details stand in broken text and could not be hidden everywhere, so it was not published. Check it and use --with-contacts.',
  ),
  'scan.noCase': sentence(
    '{file}：文件名和内容中都没有台账里的编号。请把文件名改为“编号 表单名”。',
    '{file}: neither its name nor its text has a number of the tracker. Name it “number form”.',
  ),
  'scan.manyCases': sentence(
    '{file}：出现多个编号（{cases}），无法确定属于哪一件。请改文件名。',
    '{file} has several numbers ({cases}). Rename it so that it has one.',
  ),
  'scan.noForm': sentence(
    '{file}：编号 {case} 有多份（或没有）待签字的表单，请在文件名中写明表单名。',
    '{file}: case {case} has several papers waiting for signatures, or none. Put the name of the form into the file name.',
  ),
  'scan.otherData': sentence(
    '{file}：纸面指纹 {paper} 与当前数据指纹 {row} 不同，签字后数据已改动，请核对是否需要重新签字。',
    '{file}: the paper’s fingerprint {paper} differs from the row’s {row}; the data changed since it was printed. Check whether it has to be signed anew.',
  ),
  'scan.several': sentence(
    '{path}：同一份表单还有其他扫描件（{others}）。台账行指向第一个。',
    '{path}: there are more scans of the same form ({others}). The row leads to the first.',
  ),
  'scan.noPicture': sentence(
    '{files}：PDF 中没有整页图片，像是从 Word 导出的而不是扫描的，未算作已签字。如确已签字，请用 --signed 归档，或在文件名中写“签字”。',
    '{files}: no page-sized picture in the PDF, so it looks printed from Word and not scanned; not taken as signed. If it is, file it with --signed, or put “signed” into its name.',
  ),
  'scan.unclear': sentence(
    '{files}：无法确定是哪一份签字件。如是签字扫描件，请把文件名改为“编号 表单名 签字”。',
    '{files}: it is not clear which signed paper this is, if any. Name a signed scan “number form signed”.',
  ),
  'scan.unnamed': sentence(
    '找到签字扫描件，但尚未填写签字人：{papers}。请在台账单元格中写成“已签字 日期 姓名”，或用 --signed-by、--signed-on 再次运行。',
    'Signed scans were found, but nobody entered who signed: {papers}. Write “Signed day name” into the cell of the tracker, or run again with --signed-by and --signed-on.',
  ),
  'pdf.refused': sentence(
    '{path}：服务不能把它转换为 PDF，只发布了原文档。可在 Word 中另存为 PDF 后发布。',
    '{path}: it could not be converted to PDF, so only the document was filed. Save it as PDF in Word and publish that.',
  ),
  'pdf.noService': sentence(
    '这里不能转换 PDF（{status}），只发布了原文档。可在 Word 中另存为 PDF 后发布。',
    'Nothing here converts to PDF ({status}), so only the documents were filed. Save them as PDF in Word and publish those.',
  ),
  'pdf.placeTaken': sentence(
    '{path} 已有一份不是由 Kesu 放入的文件（可能是签字扫描件），未覆盖。请把它改名后再次发布。',
    '{path} is there already and Kesu did not put it there (it may be the signed scan), so it was not replaced. Rename it and publish again.',
  ),
  'row.gone': sentence(
    '{file} 中没有编号 {case} 的行，{form} 的链接未写入。',
    '{file} has no row for case {case}; the link of {form} was not written.',
  ),
  'row.ambiguous': sentence(
    '{file} 中编号 {case} 有 {count} 行，{form} 的链接未写入。请先更正编号。',
    '{file} has {count} rows for case {case}; the link of {form} was not written. Correct the numbers first.',
  ),
  'row.noTracker': sentence(
    '{file} 不是跟踪台账，未写入链接。',
    '{file} is no tracker; no links were written.',
  ),
  'row.noRoom': sentence(
    '{file}：表格右侧 {column} 列已有内容，无法添加文档列。请移开该内容后再次发布。',
    '{file}: column {column} behind the table is in use, so no column for documents can be added. Move what is there and publish again.',
  ),
  'row.unfamiliar': sentence(
    '{file} 的结构无法识别（{reason}），未写入链接。请用 kesu track 重新生成。',
    '{file} is built in an unknown way ({reason}); no links were written. Make it anew with kesu track.',
  ),
} satisfies Record<string, Bilingual>;

export type PublishMessageCode = keyof typeof publishMessages;

/** The sentence of a code with its places filled; a code nobody knows shows as itself. */
export function publishSentence(
  code: string,
  language: keyof Bilingual,
  parts: Readonly<Record<string, string>> = {},
): string {
  const known = Object.hasOwn(publishMessages, code)
    ? publishMessages[code as PublishMessageCode]
    : undefined;
  return known === undefined ? code : fillSentence(known[language], parts);
}
