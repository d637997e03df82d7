import type { Command } from 'commander';
import type { CommonOptions } from '../shell/run';
import type { Shell } from '../shell/shell';

/** The common options and those of the one command, as commander gives them. */
export type AllOptions = CommonOptions & Readonly<Record<string, unknown>>;

/** What a command module exports as `run`. */
export type Run = (
  shell: Shell,
  args: readonly (string | readonly string[])[],
  options: AllOptions,
) => Promise<number | undefined>;

/** One command of the contract. Its module is loaded only when it is called, so that `ask` does not wait for Word. */
export interface CommandEntry {
  readonly usage: string;
  readonly description: string;
  readonly configure: (command: Command) => void;
  readonly load: () => Promise<Run>;
}

const registerOptions = (command: Command): void => {
  command.option(
    '--map <file>',
    'JSON: columns by letter or heading to fields, overriding what is recognised',
  );
};

const trackerOptions = (command: Command): Command =>
  command
    .option('--profile <id|file>', 'procedure, where it is not the one the tracker remembers')
    .option('--calendar <file>', 'calendar file instead of the one the tracker remembers')
    .option('--settings <file>', 'JSON: company, parameters, readings, soonDays');

const none = (): void => undefined;

export const commands: readonly CommandEntry[] = [
  {
    usage: 'inspect <file>',
    description: '识别台账的工作表、表头和列。Find register sheets, headings and columns.',
    configure: registerOptions,
    load: async () => (await import('./inspect')).run,
  },
  {
    usage: 'read <file>',
    description: '逐行读出台账中的投诉（JSON）。Read the complaints of a register, one JSON line each.',
    configure: registerOptions,
    load: async () => (await import('./read')).run,
  },
  {
    usage: 'track <file>',
    description: '把台账变成跟踪台账。Turn a register into a tracker.',
    configure: (command) => {
      registerOptions(command);
      command
        .option('--out <file>', 'the new workbook; required unless --what-if is given')
        .option(
          '--what-if <id|file>',
          'list open cases whose grade or due times another procedure would change',
        )
        .option('--profile <id|file>', 'procedure: a shipped one such as P04 (default), or a profile file')
        .option('--eight-d <numbers>', 'cases to offer lines on the sheet 8D数据, separated by commas')
        .option('--formulas <native|functions>', 'ordinary formulas or KESU functions', 'native')
        .option('--calendar <file>', 'calendar file instead of the shipped one')
        .option('--settings <file>', 'JSON: company, parameters, readings, soonDays');
    },
    load: async () => (await import('./track')).run,
  },
  {
    usage: 'ask',
    description: '逐行回答制度问题（JSON）。Answer questions about a procedure, one JSON line each.',
    configure: (command) => {
      command
        .option('--profile <file>', "a company's own profile beside the shipped ones")
        .option('--calendar <file>', 'calendar file instead of the shipped one');
    },
    load: async () => (await import('./ask')).run,
  },
  {
    usage: 'profile <verb> [name] [other]',
    description: '制度：list | show P04 | check FILE | diff A B | new --from P04 --id ACME。Procedures.',
    configure: (command) => {
      command
        .option('--from <id|file>', 'new: the procedure to copy')
        .option('--id <id>', 'new: id of the copy')
        .option('--out <file>', 'new: where to write it, <id>.json by default');
    },
    load: async () => (await import('./profile')).run,
  },
  {
    usage: 'report <tracker>',
    description: '生成 Word 表单。Write Word forms of the cases of a tracker.',
    configure: (command) => {
      trackerOptions(command);
      command
        .requiredOption('--form <name>', 'Chinese name of the form, or 8D报告')
        .requiredOption('--out <folder>', 'folder for the documents')
        .option('--case <no>', 'the case')
        .option('--all', 'every case')
        .option('--stage <D3|D5|D8>', '8D报告: first reply, analysis, or the final report (default)')
        .option('--reason <text>', 'why a document is issued again; raises its revision')
        .option('--month <period>', 'summaries: month such as 2025-03, or quarter such as 2025-Q1')
        .option('--template <file.docx>', "fill the company's or the customer's own form instead")
        .option('--fetch-links', 'open photographs that stand on other machines')
        .option('--draft', 'mark the documents as drafts; drafts pass every quality check');
    },
    load: async () => (await import('./report')).run,
  },
  {
    usage: 'letter <tracker>',
    description: '致客户的信：受理、中期、最终回复。Letters to the customer.',
    configure: (command) => {
      trackerOptions(command)
        .requiredOption('--kind <acknowledgement|interim|final>', 'which letter')
        .requiredOption('--out <folder>', 'folder for the letter')
        .option('--case <no>', 'the case')
        .option('--all', 'every case')
        .option('--reason <text>', 'why the letter is sent again; raises its revision')
        .option('--draft', 'mark the letter as a draft');
    },
    load: async () => (await import('./letter')).run,
  },
  {
    usage: 'template <verb> [file]',
    description: '自有模板：check FILE | map FILE | names。Templates of your own.',
    configure: (command) => {
      command
        .option('--form <name>', 'check: the form it stands for; fields it does not ask for are listed')
        .option('--out <file>', 'map: where to write the mapping, <template>.fields.json by default');
    },
    load: async () => (await import('./template')).run,
  },
  {
    usage: 'verify <file>',
    description: '核对文件与台账是否一致。Whether a document still matches its row.',
    configure: (command) => {
      trackerOptions(command).requiredOption('--tracker <file>', 'tracker the document was made from');
    },
    load: async () => (await import('./verify')).run,
  },
  {
    usage: 'digest <tracker>',
    description: '逾期与近期到期的事项，按部门和责任人。Overdue and soon due, by department and owner.',
    configure: (command) => {
      trackerOptions(command).option('--within <time>', 'how far ahead: 3d, 12h or 2w', '3d');
    },
    load: async () => (await import('./digest')).run,
  },
  {
    usage: 'explain <tracker>',
    description:
      '一件投诉的来龙去脉：级别、时限、所缺、下一步。One case: grade, limits, what is missing, what is next.',
    configure: (command) => {
      trackerOptions(command).requiredOption('--case <no>', 'the case');
    },
    load: async () => (await import('./explain')).run,
  },
  {
    usage: 'summary <tracker>',
    description: '月度或季度汇总（Word）。Monthly or quarterly summary as a Word document.',
    configure: (command) => {
      trackerOptions(command)
        .requiredOption('--month <period>', 'month such as 2025-03, or quarter such as 2025-Q1')
        .requiredOption('--out <folder>', 'folder for the document')
        .option('--reason <text>', 'why the summary is issued again; raises its revision')
        .option('--draft', 'mark the summary as a draft');
    },
    load: async () => (await import('./summary')).run,
  },
  {
    usage: 'forms',
    description: '制度所用的全部表单。All forms of the procedures.',
    configure: none,
    load: async () => (await import('./forms')).run,
  },
  {
    usage: 'findings',
    description: '所有检查结果代码。All codes a finding may carry.',
    configure: none,
    load: async () => (await import('./findings')).run,
  },
  {
    usage: 'demo',
    description: '用自带的示例台账演示全过程。The whole job on a sample register that comes along.',
    configure: (command) => {
      command.option('--out <folder>', 'where the results go', 'out');
    },
    load: async () => (await import('./demo')).run,
  },
  {
    usage: 'excel',
    description:
      '在浏览器中试用加载项（模拟 Excel，无需 Office）。Try the add-in in a browser, in a stand-in Excel, without Office.',
    configure: (command) => {
      command
        .option('--port <port>', 'port of the page', '3210')
        .option('--out <folder>', 'where saved workbooks and documents go', 'out')
        .option('--demo', 'first do the whole job on a sample register and print what was done')
        .option('--no-open', 'do not open a browser');
    },
    load: async () => (await import('./excel')).run,
  },
  {
    usage: 'publish [paths...]',
    description: '把文档发布到文件夹或 SharePoint。Publish documents to a folder or to SharePoint.',
    configure: (command) => {
      command
        .requiredOption('--to <target>', 'folder, or address of a SharePoint site')
        .option('--library <name>', 'document library of the site; its first one by default')
        .option('--create-library', 'make the library where the site has none of that name')
        .option('--tracker <file>', 'tracker the documents belong to; its rows get links and status')
        .option('--folder-rule <rule>', 'folders below the target', '{year}/{month}/{caseNo}')
        .option('--link <organization|users|existing>', 'whom links let in', 'organization')
        .option('--on-changed <stop|new-version>', 'when somebody changed a filed document', 'stop')
        .option('--locked <stop|new-name>', 'when a document is open or checked out', 'stop')
        .option('--with-contacts', 'leave personal contact details as they are')
        .option('--signed', 'the files are signed scans; needs --tracker and --signed-by')
        .option('--signed-by <name>', 'who signed')
        .option('--signed-on <day>', 'day of the signature, yyyy-mm-dd; today by default')
        .option(
          '--find-scans',
          'look for signed scans people put into the folders; needs --tracker, no paths',
        )
        .option('--pdf', 'file a PDF of every Word document beside it')
        .option('--journal <file>', 'where steps are written down; .kesu/ beside the documents by default')
        .option('--tenant <id>', 'tenant to sign in to (or KESU_TENANT)')
        .option('--client-id <id>', 'app registration (or KESU_CLIENT_ID)')
        .option(
          '--rights <which>',
          'what a person is asked to allow: selectedSites (Sites.Selected, by default) or allSites (or KESU_RIGHTS)',
        )
        .option('--certificate <file>', 'PEM with certificate and key for jobs without a person');
    },
    load: async () => (await import('./publish')).run,
  },
  {
    usage: 'sharepoint',
    description: '在本机模拟 SharePoint（Microsoft Graph）。Play SharePoint on this machine.',
    configure: (command) => {
      command
        .option('--root <folder>', 'folder that holds sites, libraries and files', 'sharepoint')
        .option('--folder <folder>', 'another name of --root')
        .option('--port <number>', 'port on 127.0.0.1; a free one by default')
        .option('--faults <file>', 'JSON: faults to play, see scripts/stand-in/sharepoint/README.md');
    },
    load: async () => (await import('./sharepoint')).run,
  },
];
