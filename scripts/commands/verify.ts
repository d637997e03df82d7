import { readFile } from 'node:fs/promises';
import { formOf } from '../../functions/core/actions/caseDocument';
import { dataName, listedForm } from '../../functions/core/actions/documentList/issueDocument';
import { listedList } from '../../functions/core/actions/documentList/issueListDocument';
import { listData, type ListData } from '../../functions/core/actions/documentList/listData';
import { summaryCases } from '../../functions/core/actions/summaryCases';
import type { IsoDate } from '../../functions/core/calendar';
import { changedMarks, dataFingerprint, dataMarks } from '../../functions/core/report/dataMarks';
import { eightDFormId } from '../../functions/core/report/eightD/buildEightD';
import { markedBy } from '../../functions/core/report/markedCases';
import { parsePeriod, periodText, type SummaryPeriod } from '../../functions/core/report/summary/period';
import { readDocumentFacts, type WrittenFacts } from '../files/documentFacts';
import { openTracker, type OpenedTracker } from '../files/trackerFile';
import { CommandError, exitCode } from '../shell/exit';
import { reasonOf } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** Whether a document still says what its row says, and what changed since (demand 6 of the documents). */
export interface Verified {
  readonly file: string;
  readonly case: string;
  readonly form: string;
  /** Month or quarter of a summary. */
  readonly period?: string;
  readonly revision: number;
  readonly draft: boolean;
  readonly matches: boolean;
  /** Keys of the data that changed, with their names: fields of the case, or figures and cases of a document over many. */
  readonly changed: readonly { readonly field: string; readonly name: string }[];
  readonly fingerprint: { readonly document: string; readonly tracker: string };
  /** Revision of the newest document of this form that was issued for the case. */
  readonly newestRevision: number | null;
}

export const run: Run = async (shell, [path], options) => {
  const file = String(path);
  const facts = await factsOf(shell, file);
  const tracker = await openTracker(shell, String(options['tracker']), options);
  const verified = verify(shell, file, facts, tracker);
  if (shell.json) shell.out(JSON.stringify(verified));
  else describe(shell, verified);
  return options.strict === true && !verified.matches ? exitCode.strictFindings : undefined;
};

async function factsOf(shell: Shell, file: string): Promise<WrittenFacts> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CommandError(
      shell.say('无法读取 {file}：{reason}', 'cannot read {file}: {reason}', {
        file,
        reason: reasonOf(shell, error),
      }),
    );
  });
  const facts = readDocumentFacts(bytes);
  if (facts.form === undefined || facts.fingerprint === undefined)
    throw new CommandError(
      shell.say(
        '{file} 不是 kesu 生成的文件，或者其标识已被删除',
        '{file} was not made by kesu, or its identity was removed',
        { file },
      ),
    );
  return facts;
}

function verify(shell: Shell, file: string, facts: WrittenFacts, tracker: OpenedTracker): Verified {
  const form = facts.form ?? '';
  const period = parsePeriod(facts.period ?? '');
  const now = presentData(shell, file, facts, tracker, period);
  const changed = facts.marks === undefined ? [] : changedMarks(facts.marks, now.marks);
  const listed = period === undefined ? listedForm(form, facts.stage) : listedList(form, period);
  const issued = tracker.companions.documents.filter(
    (one) =>
      one.caseNo === (facts.caseNo ?? '') && one.form === listed && one.language === (facts.language ?? 'zh'),
  );
  return {
    file,
    case: facts.caseNo ?? '',
    form,
    ...(period === undefined ? {} : { period: periodText(period) }),
    revision: Number(facts.revision ?? 0),
    draft: facts.draft === 'true',
    matches: now.fingerprint === facts.fingerprint,
    changed: changed.map((field) => ({ field, name: dataName(field)[shell.lang] })),
    fingerprint: { document: facts.fingerprint ?? '', tracker: now.fingerprint },
    newestRevision: issued.length === 0 ? null : Math.max(...issued.map(({ revision }) => revision)),
  };
}

/** The data the document would be made from today. */
function presentData(
  shell: Shell,
  file: string,
  facts: WrittenFacts,
  tracker: OpenedTracker,
  period: SummaryPeriod | undefined,
): ListData {
  const { caseNo, form = '' } = facts;
  if (caseNo === undefined || caseNo === '') return presentList(shell, file, facts, tracker, period);
  const found = tracker.cases.find((one) => one.caseNo === caseNo);
  if (found === undefined)
    throw new CommandError(
      shell.say('{tracker} 中没有编号 {no}（文件 {file}）', '{tracker} has no case {no} (document {file})', {
        tracker: tracker.file,
        no: caseNo,
        file,
      }),
    );
  const eightD = tracker.companions.eightD.byCase.get(caseNo);
  const isEightD = (formOf(tracker.procedure, form)?.id ?? form) === eightDFormId;
  const data = { fields: found.fields, ...(isEightD && eightD ? { eightD } : {}) };
  return { fingerprint: dataFingerprint(data), marks: dataMarks(data) };
}

/** Summaries and registers: judged as of the day they were made on. */
function presentList(
  shell: Shell,
  file: string,
  { form = '', issuedOn, marks = '' }: WrittenFacts,
  { procedure, prepared, cases, file: tracker }: OpenedTracker,
  period: SummaryPeriod | undefined,
): ListData {
  const data = listData(
    procedure,
    summaryCases(prepared, cases),
    { form, ...(period ? { period } : {}), today: (issuedOn ?? shell.asOf.slice(0, 10)) as IsoDate },
    markedBy(marks),
  );
  if (data !== undefined) return data;
  throw new CommandError(
    shell.say(
      '{tracker} 的制度没有表单“{form}”（文件 {file}）',
      'the procedure of {tracker} has no form “{form}” (document {file})',
      { tracker, form, file },
    ),
  );
}

function describe(shell: Shell, verified: Verified): void {
  const { file, form, revision, matches, changed, newestRevision } = verified;
  const subject = [verified.case, form, verified.period].filter((part) => (part ?? '') !== '').join(' ');
  const parts = { file, subject, revision };
  shell.out(
    matches
      ? shell.say(
          '一致：{file}（{subject} 修订 {revision}）与台账相符',
          'matches: {file} ({subject} revision {revision}) says what the tracker says',
          parts,
        )
      : shell.say(
          '不一致：{file}（{subject} 修订 {revision}）生成后台账有变化',
          'differs: the tracker changed since {file} ({subject} revision {revision}) was made',
          parts,
        ),
  );
  for (const { name, field } of changed) shell.out(`  ${name} (${field})`);
  if (newestRevision !== null && newestRevision > revision)
    shell.out(
      shell.say('已发出更新的修订 {newest}', 'revision {newest} has been issued since', {
        newest: newestRevision,
      }),
    );
}
