import { approvalState, findApproval, type ApprovalState, type Done } from '../approval/approvalState';
import { grantingPost } from '../approval/grantingPost';
import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import { readNumber } from '../factIndex';
import { lackingSignatures, listedSigners, owedSignatures } from '../form/checkForm';
import type { Approval, Form } from '../profile';
import { NOT_DEFINED, UNDECIDED_GRADE } from '../vocabulary/states';
import { sourceOf, type Answer } from './answer';
import { reject } from './askProblem';
import { findStage } from './findStage';
import type { Query } from './querySchema';
import { readCase, withUndecidedGrade } from './readCase';

/** The approval chain of a document, stage or remedy, and how far it has come. */
export function answerApproval(query: Query<'approval'>, procedure: Procedure): Answer {
  const read = withUndecidedGrade(procedure, readCase(procedure, query));
  const amount = readAmount(query.amountYuan);
  const view: CaseView =
    amount === undefined || read.facts['amountYuan'] !== undefined
      ? read
      : { ...read, facts: { ...read.facts, amountYuan: amount } };
  const target = targetOf(query, procedure);
  const approval = findApproval(procedure, target, view);
  const done = (query.done ?? []).map((entry) => readDone(procedure, entry));
  const acted = query.approvedBy ? [...done, readDone(procedure, query.approvedBy)] : done;
  if (!approval) {
    const form = procedure.formById.get(target.document ?? '');
    const signed = form && signaturesAsChain(procedure, form, view, acted);
    if (!signed) return withoutChain(procedure, view, amount);
    return { ...signed, ...(query.approvedBy ? { approved: signed['complete'] } : {}) };
  }
  const state = approvalState(procedure, approval, view, amount, acted);
  return {
    chain: state.chain,
    complete: state.complete,
    next: state.next,
    ...(query.approvedBy
      ? { approved: state.complete && maySettle(state, query.approvedBy, procedure) }
      : {}),
    ...(state.grantedBy === null ? {} : { grantedBy: state.grantedBy }),
    ...(state.grade === undefined ? {} : { grade: state.grade }),
    reports: state.reports,
    ...(usesGrade(approval) && view.circumstances.grade === UNDECIDED_GRADE ? { needsReview: true } : {}),
    ...(state.steps.length > state.chain.length ? { steps: state.steps } : {}),
    ...sourceOf(state.clause, state.readings),
  };
}

function targetOf({ document, stage, disposition }: Query<'approval'>, procedure: Procedure) {
  return {
    ...(document ? { document: procedure.formNames.find(document) ?? document } : {}),
    ...(stage ? { stage: findStage(procedure, stage).stage.id } : {}),
    ...(disposition ? { disposition: procedure.dispositions.find(disposition) ?? disposition } : {}),
  };
}

/** What a post settles within its own ceiling takes that post or one with a higher ceiling (K14). */
function maySettle(
  { chain, grantedBy }: ApprovalState,
  approvedBy: string | { role: string },
  procedure: Procedure,
): boolean {
  if (grantedBy === null || chain.length > 0) return true;
  const { role } = readDone(procedure, approvedBy);
  const posts = procedure.profile.authorities.flatMap(({ levels, above }) => [
    ...levels.map((level) => level.role),
    ...(above === undefined ? [] : [above]),
  ]);
  return posts.indexOf(role) >= posts.indexOf(grantedBy);
}

/** Whether the chain is another one for another grade. */
function usesGrade({ steps }: Approval): boolean {
  return steps.some(({ when }) => when !== undefined && typeof when === 'object' && 'grade' in when);
}

function readAmount(given: Query<'approval'>['amountYuan']): number | undefined {
  if (given === null || given === undefined) return undefined;
  return readNumber(given) ?? reject('query.field', { field: 'amountYuan', seen: String(given) });
}

function readDone(
  procedure: Procedure,
  entry: string | { role: string; action?: string | null | undefined },
): Done {
  const { role, action } = typeof entry === 'string' ? { role: entry, action: undefined } : entry;
  const name = procedure.roles.find(role);
  if (name !== undefined) return { role: name, ...(action ? { action } : {}) };
  // "总经理 审核" or "总经理:审核"
  const [post, ...rest] = role.trim().split(/[\s::]+/u);
  const found = post === undefined ? undefined : procedure.roles.find(post);
  if (found !== undefined) return actOf(found, action ?? rest.join(''));
  // "总经理审核"
  const start = procedure.roles.names.filter((known) => role.startsWith(known)).sort(longestFirst)[0];
  return start === undefined ? actOf(role, action) : actOf(start, action ?? role.slice(start.length));
}

function actOf(role: string, action: string | null | undefined): Done {
  return { role, ...(action ? { action } : {}) };
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Who has to sign a form has to approve it, where the text gives no other chain (K19). */
function signaturesAsChain(
  procedure: Procedure,
  form: Form,
  view: CaseView,
  acted: readonly Done[],
): Answer | undefined {
  const owed = owedSignatures(procedure, form.signatures, view, listedSigners(procedure, form, view));
  if (owed.length === 0) return undefined;
  const open = lackingSignatures(
    procedure,
    owed,
    acted.map(({ role }) => role),
  );
  return {
    chain: owed.map(({ posts, purpose }) => ({
      role: posts.join('或'),
      action: purpose,
      ...(posts.length > 1 ? { anyOf: posts } : {}),
    })),
    complete: open.length === 0,
    next: open[0] ?? null,
    reports: [],
    ...sourceOf(form.clause, form.readings),
  };
}

/** No chain fits: an amount may still be within somebody's own authority. */
function withoutChain(procedure: Procedure, view: CaseView, amount: number | undefined): Answer {
  const authority = procedure.profile.authorities.find((a) => procedure.condition(a.when)(view) === true);
  const grant =
    authority && grantingPost(procedure, authority, amount, view.parameters, view.circumstances.grade);
  const base = { chain: [], complete: true, next: null, reports: [] };
  if (!authority || !grant) return { ...base, state: NOT_DEFINED, ...sourceOf(null, []) };
  return {
    ...base,
    grantedBy: grant.role,
    ...(grant.grade === undefined ? {} : { grade: grant.grade }),
    ...sourceOf(authority.clause, grant.readings),
  };
}
