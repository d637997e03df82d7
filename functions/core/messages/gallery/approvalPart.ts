import type { Approval, ApprovalStep, Authority } from '../../procedure';
import { conditionText, whenNote } from './conditionText';
import { part, table } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceCells, sourceNote } from './sourceCells';

/** Who approves what in which order, and up to which amount. */
export function approvalPart(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  const chains = table(
    [say('subject'), say('appliesTo'), say('chain'), say('clause'), say('reading')],
    profile.approvals.map((approval) => approvalRow(approval, speaker)),
  );
  return part(say('approvals'), [
    ...(chains.length === 0 ? [say('noApprovals'), ''] : chains),
    ...profile.authorities.flatMap((authority) => ceilings(authority, speaker)),
  ]);
}

function approvalRow(approval: Approval, speaker: ProfileSpeaker): string[] {
  const { say } = speaker;
  const documents = approval.documents.map((name) => speaker.form(name));
  const remedies = approval.dispositions.map((name) => speaker.named('disposition', name));
  const reports = approval.reports.map(({ name, when }) => speaker.form(name) + whenNote(when, speaker));
  const subject = [...documents, ...remedies];
  return [
    speaker.text(approval.name) +
      (subject.length === 0 ? '' : say('brackets', { what: speaker.list(subject) })),
    approval.when === undefined ? say('all') : conditionText(approval.when, speaker),
    approval.steps.map((step) => stepText(step, speaker)).join(' → ') +
      (reports.length === 0 ? '' : `<br>${say('reports', { names: speaker.list(reports) })}`),
    ...sourceCells(approval, speaker),
  ];
}

function stepText(step: ApprovalStep, speaker: ProfileSpeaker): string {
  const { say } = speaker;
  const marks = step.optional ? say('brackets', { what: say('maySkip') }) : '';
  const source = sourceNote(
    { ...(step.clause && { clause: step.clause }), readings: step.readings },
    speaker,
  );
  return `${stepPost(step, speaker)} ${speaker.text(step.action)}${marks}${whenNote(step.when, speaker)}${source}`;
}

function stepPost({ role, anyOf, authority }: ApprovalStep, speaker: ProfileSpeaker): string {
  if (anyOf) return anyOf.map((name) => speaker.role(name)).join(speaker.say('or'));
  if (role !== undefined) return speaker.role(role);
  const ceiling = speaker.profile.authorities.find((a) => a.id === authority);
  return speaker.say('amountDecides', { name: ceiling ? speaker.text(ceiling.name) : '' });
}

function ceilings(authority: Authority, speaker: ProfileSpeaker): string[] {
  const { say } = speaker;
  const rows = authority.levels.map(({ role, upTo, alone, grade }) => {
    const amount = speaker.figure(upTo);
    const notes = [
      ...(alone ? [say('alone')] : []),
      ...(grade === undefined ? [] : [say('forGrade', { grade: speaker.named('grade', grade) })]),
    ];
    return [
      speaker.role(role) + (notes.length === 0 ? '' : say('brackets', { what: speaker.list(notes) })),
      typeof upTo === 'number' ? say('yuan', { value: amount }) : amount,
    ];
  });
  if (authority.above !== undefined) rows.push([speaker.role(authority.above), say('above')]);
  const notes = [
    ...(authority.raisesGrade ? [say('raisesGrade')] : []),
    ...(authority.missingLimit
      ? [say('missingLimit', { role: speaker.role(authority.missingLimit.role) })]
      : []),
  ];
  return [
    `**${say('ceilings', { name: speaker.text(authority.name) })}**${whenNote(authority.when, speaker)}${sourceNote(authority, speaker)}`,
    '',
    ...table([say('post'), say('upTo')], rows),
    ...(notes.length === 0 ? [] : [notes.join(' '), '']),
  ];
}
