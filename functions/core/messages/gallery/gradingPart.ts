import type { Criterion, Grade } from '../../procedure';
import { conditionText } from './conditionText';
import { bullets, part, table } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceCells } from './sourceCells';

/** Grades with what puts a case into them. */
export function gradingPart(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  const { grading, grades } = profile;
  if (grades.length === 0) return part(say('grades'), [say('noGrades')]);
  const notes: string[] = [];
  if (grading?.mode === 'byHand') notes.push(say('byHand'));
  if (grading?.unmatched !== undefined)
    notes.push(say('unmatched', { grade: speaker.named('grade', grading.unmatched) }));
  if (grading?.recurrence) notes.push(recurrenceText(speaker));
  return part(say('grades'), [
    ...table(
      [say('grade'), say('criterion'), say('clause'), say('reading')],
      grades.flatMap((grade) => gradeRows(grade, speaker)),
    ),
    ...bullets(notes),
  ]);
}

function recurrenceText(speaker: ProfileSpeaker): string {
  const { count, months, windowKind, same, clause } = speaker.profile.grading!.recurrence!;
  const { say } = speaker;
  return (
    say('recurrence', {
      count,
      months,
      window: say(windowKind === 'rolling' ? 'rolling' : 'calendarMonth'),
      same: speaker.list(same.map((key) => speaker.field(key))),
    }) + say('brackets', { what: say('atClause', { clause }) })
  );
}

function gradeRows(grade: Grade, speaker: ProfileSpeaker): string[][] {
  const { say } = speaker;
  const rows = grade.criteria.map((criterion) => [
    criterionText(criterion, speaker),
    ...sourceCells(criterion, speaker),
  ]);
  if (grade.catchAll) rows.push([say('catchAll'), ...sourceCells(grade, speaker)]);
  if (rows.length === 0) rows.push([say('noCriteria'), ...sourceCells(grade, speaker)]);
  return rows.map((row, i) => [i === 0 ? `**${speaker.both(grade.name)}**` : '', ...row]);
}

/** The wording of the text; what Kesu tests is added where the words alone do not say it. */
function criterionText(criterion: Criterion, speaker: ProfileSpeaker): string {
  const words = `${criterion.id}. ${speaker.text(criterion.text)}`;
  if (criterion.recurrenceOf !== undefined) {
    const grade = speaker.named('grade', criterion.recurrenceOf);
    return words + speaker.say('brackets', { what: speaker.say('repeated', { grade }) });
  }
  if (criterion.when === undefined) return words;
  const tested = conditionText(criterion.when, speaker);
  return words.endsWith(tested) ? words : `${words}<br>→ ${tested}`;
}
