import type { Form, FormSignature } from '../../procedure';
import { whenNote } from './conditionText';
import { bullets, folded, part, table } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceCells } from './sourceCells';

/** The forms of a procedure with their copies and signatures, and what they ask for. */
export function formsPart(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  if (profile.forms.length === 0) return part(say('forms'), [say('noForms')]);
  const head = ['form', 'filledBy', 'content', 'copies', 'signatures', 'clause', 'reading'] as const;
  return part(say('forms'), [
    ...table(
      head.map((word) => say(word)),
      profile.forms.map((form) => formRow(form, speaker)),
    ),
    ...folded(say('fieldsInFull'), bullets(profile.forms.map((form) => fieldsText(form, speaker)))),
  ]);
}

function formRow(form: Form, speaker: ProfileSpeaker): string[] {
  const { say } = speaker;
  const copies = form.copies.map(
    ({ part: number, holder, note }) =>
      say('copy', { part: number, holder: speaker.role(holder) }) +
      (note ? say('brackets', { what: speaker.text(note) }) : ''),
  );
  return [
    speaker.both({ zh: form.id, en: form.name.en }),
    [form.filledBy ?? []]
      .flat()
      .map((name) => speaker.role(name))
      .join(' / '),
    say(form.content, { count: form.fields.length }),
    copies.join('<br>'),
    [
      ...form.signatures.map((signature) => signatureText(signature, speaker)),
      ...(form.checkedBy === undefined
        ? []
        : [`${speaker.role(form.checkedBy)}${say('colon')}${say('checks')}`]),
      ...(form.recipient === undefined
        ? []
        : [`${say('reportedTo')}${say('colon')}${speaker.role(form.recipient)}`]),
    ].join('<br>'),
    ...sourceCells(form, speaker),
  ];
}

function signatureText(signature: FormSignature, speaker: ProfileSpeaker): string {
  const { say } = speaker;
  const { role, anyOf, parameter, times } = signature;
  const open = speaker.profile.parameters.find((p) => p.id === parameter);
  const names = [...(role === undefined ? [] : [role]), ...signature.default].map((name) =>
    speaker.role(name),
  );
  const notes = [
    ...(open ? [say('signatoriesFrom', { name: speaker.text(open.name) })] : []),
    ...(times > 1 ? [say('times', { times })] : []),
    ...(signature.optional ? [say('maySkip')] : []),
  ];
  const who = anyOf ? anyOf.map((name) => speaker.role(name)).join(say('or')) : speaker.list(names);
  return [
    `${who}${who === '' ? '' : say('colon')}${speaker.text(signature.purpose)}`,
    ...(notes.length === 0 ? [] : [say('brackets', { what: speaker.list(notes) })]),
    whenNote(signature.when, speaker),
  ].join('');
}

function fieldsText(form: Form, speaker: ProfileSpeaker): string {
  const { say } = speaker;
  const names = form.fields.map(
    (field) =>
      speaker.text(field.name) +
      (field.hint === undefined ? '' : say('brackets', { what: speaker.text(field.hint) })) +
      (field.required ? '' : say('brackets', { what: say('maySkip') })),
  );
  return `**${speaker.text(form.name)}**${say('colon')}${speaker.list(names)}`;
}
