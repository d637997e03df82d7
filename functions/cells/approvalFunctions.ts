import { answerApproval } from '../core/procedure/ask/answerApproval';
import { readGrade } from '../core/procedure/ask/readCase';
import type { ChainStep } from '../core/procedure/approval/approvalState';
import type { Procedure } from '../core/procedure/compileProfile';
import { spelling } from '../core/procedure/vocabulary/nameIndex';
import { NOT_DEFINED, UNDECIDED_GRADE } from '../core/procedure/vocabulary/states';
import { procedureOf } from '../registry';
import { readParameterTable } from './cellArguments';
import { CellProblem, inCell } from './cellProblem';
import { isBlank, readText, requireNumber } from './cellValue';
import { spill } from './spill';

/**
 * 某一金额由谁批准：按金额权限的岗位，否则为审批链的最后一位。 | Who approves an amount: the post with that authority, or else the last post of the approval chain.
 * @customfunction APPROVER
 * @param profile 制度：制度编号，如 "P11"。 | Procedure id, for example "P11".
 * @param amount 金额：涉及金额（元），可空。 | Amount in yuan, may be blank.
 * @param [matter] 事项：处理方案、表单或环节名称。 | Remedy, form or stage it concerns.
 * @param [grade] 级别：投诉级别。 | Grade of the complaint.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 批准人岗位 | Post that approves
 */
export function approver(
  profile: string,
  amount: unknown,
  matter?: unknown,
  grade?: unknown,
  parameters?: unknown[][],
): string {
  return inCell(() => approverCell(profile, amount, matter, grade, parameters));
}

/**
 * 多个金额的批准人，结果溢出。 | Who approves many amounts; the result spills.
 * @customfunction APPROVER.RANGE
 * @param profile 制度：制度编号，如 "P11"。 | Procedure id, for example "P11".
 * @param amounts 金额：一列金额（元）。 | Column of amounts in yuan.
 * @param [matters] 事项：一个或一列处理方案、表单或环节名称。 | One remedy, form or stage, or a column of them.
 * @param [grades] 级别：一列级别。 | Column of grades.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 批准人岗位 | Posts that approve
 */
export function approverRange(
  profile: string,
  amounts: unknown[][],
  matters?: unknown[][],
  grades?: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  return inCell(() =>
    spill(
      [
        { argument: 'amount', range: amounts },
        { argument: 'matter', range: matters },
        { argument: 'grade', range: grades },
      ],
      ([amount, matter, grade]) => approverCell(profile, amount, matter, grade, parameters),
    ),
  );
}

/**
 * 完整的审批链：每行一个岗位及其动作，结果溢出。 | The whole approval chain, one row per post with what it does; the result spills.
 * @customfunction APPROVALS
 * @param profile 制度：制度编号，如 "P11"。 | Procedure id, for example "P11".
 * @param amount 金额：涉及金额（元），可空。 | Amount in yuan, may be blank.
 * @param [matter] 事项：处理方案、表单或环节名称。 | Remedy, form or stage it concerns.
 * @param [grade] 级别：投诉级别。 | Grade of the complaint.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 岗位与动作 | Posts and actions
 */
export function approvals(
  profile: string,
  amount: unknown,
  matter?: unknown,
  grade?: unknown,
  parameters?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const { chain } = approvalOf(profile, amount, matter, grade, parameters);
    return chain.length === 0 ? [[NOT_DEFINED, '']] : chain.map(({ role, action }) => [role, action]);
  });
}

interface ApprovalCell {
  readonly chain: readonly ChainStep[];
  readonly grantedBy?: string;
}

function approverCell(
  profile: string,
  amount: unknown,
  matter: unknown,
  grade: unknown,
  parameters: unknown,
): string {
  const { chain, grantedBy } = approvalOf(profile, amount, matter, grade, parameters);
  return grantedBy ?? chain.at(-1)?.role ?? NOT_DEFINED;
}

function approvalOf(
  profile: string,
  amount: unknown,
  matter: unknown,
  grade: unknown,
  parameters: unknown,
): ApprovalCell {
  const procedure = procedureOf(profile);
  const word = readText(grade);
  const known = word === undefined || word === UNDECIDED_GRADE ? undefined : readGrade(procedure, word);
  const answer = answerApproval(
    {
      profile,
      amountYuan: isBlank(amount) ? null : requireNumber(amount, 'amount'),
      grade: known,
      params: readParameterTable(procedure.profile.id, parameters),
      ...matterOf(procedure, readText(matter)),
    },
    procedure,
  );
  return answer as unknown as ApprovalCell;
}

/** What an approval may be asked for: a remedy, a form or a stage, each by any of its names. */
function matterOf(procedure: Procedure, asked: string | undefined) {
  if (asked === undefined) return {};
  const disposition = procedure.dispositions.find(asked);
  if (disposition !== undefined) return { disposition };
  const document = procedure.formNames.find(asked);
  if (document !== undefined) return { document };
  const wanted = spelling(asked);
  const stage = [...procedure.stageById.values()].find(
    ({ stage: { id, name } }) => id === asked || id.endsWith(`-${asked}`) || spelling(name.zh) === wanted,
  );
  if (stage) return { stage: stage.stage.id };
  throw new CellProblem({ code: 'matter.unknown', params: { profile: procedure.profile.id, seen: asked } });
}
