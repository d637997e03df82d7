import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import type { Approval, ApprovalStep } from '../profile';
import { spelling } from '../vocabulary/nameIndex';
import { grantingPost, type Grant } from './grantingPost';

/** One link of a chain. `role` names all posts of an "A 或 B". */
export interface ChainStep {
  readonly role: string;
  readonly action: string;
  readonly anyOf?: readonly string[];
}

export interface ApprovalState {
  /** What must be approved, in order. */
  readonly chain: readonly ChainStep[];
  /** The same with the work around it (negotiation, payment, rework …). */
  readonly steps: readonly (ChainStep & { readonly kind: 'approve' | 'work' })[];
  readonly complete: boolean;
  readonly next: string | null;
  readonly grantedBy: string | null;
  readonly grade?: string;
  readonly reports: readonly string[];
  readonly clause: string;
  readonly readings: readonly string[];
}

export interface ApprovalTarget {
  readonly document?: string;
  readonly stage?: string;
  readonly disposition?: string;
}

/** Who has acted: a post, and what was done where that matters. */
export interface Done {
  readonly role: string;
  readonly action?: string;
}

/** The approval rule meant by a document, stage or disposition; without any of them the first whose condition holds. */
export function findApproval(
  procedure: Procedure,
  target: ApprovalTarget,
  view: CaseView,
): Approval | undefined {
  const named = (list: readonly string[], name: string | undefined) =>
    name !== undefined && list.some((item) => spelling(item) === spelling(name));
  const wanted = Object.values(target).some((name) => name !== undefined);
  const fits = procedure.profile.approvals.filter(
    (a) =>
      !wanted ||
      named(a.documents, target.document) ||
      named(a.stages, target.stage) ||
      named(a.dispositions, target.disposition),
  );
  // What is named fits no chain: one whose own condition the case meets is meant all the same.
  const meant =
    fits.length > 0 || target.disposition !== undefined
      ? fits
      : procedure.profile.approvals.filter((a) => a.when !== undefined);
  const open = fits.length > 0;
  const truths = meant.map((approval) => ({ approval, truth: procedure.condition(approval.when)(view) }));
  return (
    truths.find((t) => t.truth === true) ?? (open ? truths.find((t) => t.truth === undefined) : undefined)
  )?.approval;
}

/** K15, C17: the chain for a case and how far it has come. */
export function approvalState(
  procedure: Procedure,
  approval: Approval,
  view: CaseView,
  amountYuan: number | undefined,
  done: readonly Done[],
): ApprovalState {
  let grant: Grant | undefined;
  const fired: string[] = [];
  const steps = approval.steps.flatMap((step) => {
    if (step.optional || procedure.condition(step.when)(view) !== true) return [];
    fired.push(...step.readings);
    if (step.authority === undefined) return [chainStep(step)];
    const authority = procedure.authorityById.get(step.authority);
    const grade = view.circumstances.grade;
    grant = authority && grantingPost(procedure, authority, amountYuan, view.parameters, grade);
    if (!grant || grant.alone) return [];
    return [{ role: grant.role, action: step.action.zh, kind: step.kind }];
  });
  const chain = steps.filter((s) => s.kind === 'approve');
  const open = openSteps(procedure, chain, done);
  const reports = approval.reports.filter((r) => procedure.condition(r.when)(gradeOf(view, grant)) === true);
  return {
    chain: chain.map(({ role, action, anyOf }) => ({ role, action, ...(anyOf ? { anyOf } : {}) })),
    steps,
    complete: open.length === 0,
    next: open[0]?.role ?? null,
    grantedBy: grant?.role ?? null,
    ...(grant?.grade === undefined ? {} : { grade: grant.grade }),
    reports: reports.map((r) => r.name),
    clause: approval.clause,
    readings: [...(grant?.readings ?? []), ...fired, ...approval.readings],
  };
}

type Step = ChainStep & { readonly kind: 'approve' | 'work' };

function chainStep({ role, anyOf, action, kind }: ApprovalStep): Step {
  const named = anyOf ? anyOf.join('或') : (role ?? '');
  return { role: named, action: action.zh, kind, ...(anyOf ? { anyOf } : {}) };
}

/** A case that a ceiling has moved up a grade is reported as one of that grade. */
function gradeOf(view: CaseView, grant: Grant | undefined): CaseView {
  if (grant?.grade === undefined) return view;
  return { ...view, circumstances: { ...view.circumstances, grade: grant.grade } };
}

/** Links not yet fulfilled. Each act fulfils one link of its own post and all earlier ones of lower posts (C17). */
function openSteps(procedure: Procedure, chain: readonly Step[], done: readonly Done[]): readonly Step[] {
  const open = chain.map((step) => ({ step, met: false }));
  const rankOf = (role: string) => procedure.profile.roles.find((r) => r.name.zh === role)?.rank;
  for (const act of done) {
    const own = open.find(
      ({ step, met }) =>
        !met && mayAct(procedure, step, act.role) && (!act.action || act.action === step.action),
    );
    if (own) own.met = true;
    const rank = rankOf(act.role);
    if (rank === undefined) continue;
    const until = own ? open.indexOf(own) : open.length;
    for (const earlier of open.slice(0, until)) {
      const lower = rankOf(earlier.step.role);
      if (lower !== undefined && lower < rank) earlier.met = true;
    }
  }
  return open.filter(({ met }) => !met).map(({ step }) => step);
}

function mayAct(procedure: Procedure, step: Step, role: string): boolean {
  const posts = step.anyOf ?? [step.role];
  return posts.some((post) => procedure.actsFor(post).has(role));
}
