import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import type { FollowUp } from '../profile';

/** K22: the follow-up a case needs; undefined where the procedure says nothing. */
export function findFollowUp(procedure: Procedure, view: CaseView, stage?: string): FollowUp | undefined {
  const fitting = procedure.profile.followUps.filter(
    (f) =>
      procedure.condition(f.when)(view) !== false && (stage === undefined || (f.stage ?? stage) === stage),
  );
  return fitting.find((f) => stage !== undefined && f.stage === stage) ?? fitting[0];
}
