import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepEdits, type CaseView } from '../../../pane/case/caseView';
import { editResult } from '../../../pane/case/editProblem';
import type { LiveState } from '../../../pane/live/liveServices';
import type { LiveSession } from '../../../pane/live/liveSession';
import { momentEntry, shownMoment } from '../../../pane/momentEntry';
import { MomentField } from '../../MomentField';
import { usePane, useSay } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { caseTexts } from './caseTexts';
import { Choice } from './Choice';
import { SubmitForm } from './SubmitForm';

interface StepDraft {
  readonly columnId: string;
  /** Undefined means now; a field that was emptied is not now. */
  readonly when: string | undefined;
  readonly note: string;
}

function readDraft(kept: unknown): StepDraft {
  const draft = kept as Partial<StepDraft> | undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    columnId: text(draft?.columnId),
    when: typeof draft?.when === 'string' ? draft.when : undefined,
    note: text(draft?.note),
  };
}

export interface RecordStepProps {
  readonly view: CaseView;
  readonly live: LiveState;
  readonly session: LiveSession;
}

/** Enters when something happened, by whom, and what there is to say of it. */
export function RecordStep(props: RecordStepProps) {
  const { view } = props;
  const [draft, keep] = useDraft(`case.step.${view.one.rowId}`, readDraft);
  const step = view.steps.find(({ columnId }) => columnId === draft.columnId) ?? view.steps[0];
  return step === undefined ? null : <StepForm {...props} step={step} draft={draft} keep={keep} />;
}

interface StepFormProps extends RecordStepProps {
  readonly step: CaseView['steps'][number];
  readonly draft: StepDraft;
  readonly keep: (draft: StepDraft | undefined) => void;
}

function StepForm({ view, live, session, step, draft, keep }: StepFormProps) {
  const { t } = useTranslation('case');
  const pane = usePane();
  const { one, explained } = view;
  const [who, setWho] = useState(session.person);
  const [tried, setTried] = useState(false);
  const now = pane.services.now();
  const when = draft.when ?? now.slice(0, step.dayOnly ? 10 : 16);
  const entry = momentEntry(when, step.dayOnly);
  const value = entry.kind === 'moment' ? entry.serial : undefined;
  const mustSay = step.closes && explained.missing.length > 0;
  const unsaid = mustSay && draft.note.trim() === '';
  const save = async () => {
    setTried(true);
    const { tracker } = session;
    if (!tracker || value === undefined || unsaid) return;
    session.person = who;
    const done = await pane.run(caseTexts.recording, async () =>
      editResult(await tracker.editCase(one.rowId, stepEdits(live.cases, step, value), draft.note.trim())),
    );
    if (!done) return;
    keep(undefined);
    setTried(false);
    pane.tell(caseTexts.recorded(step.name, shownMoment(when)));
  };
  return (
    <SubmitForm label={t('doRecord')} onSubmit={save}>
      <StepChoice
        {...{ view, step }}
        onChoose={(columnId) => keep({ ...draft, columnId, when: undefined })}
      />
      <Moment
        {...{ step, when }}
        blank={tried && entry.kind === 'blank'}
        onChange={(entered) => keep({ ...draft, when: entered })}
      />
      <Field label={t('who')} hint={t('whoHint')}>
        <Input value={who} onChange={(_, { value: name }) => setWho(name)} />
      </Field>
      <Note
        note={draft.note}
        mustSay={mustSay}
        wrong={tried && unsaid}
        onChange={(note) => keep({ ...draft, note })}
      />
    </SubmitForm>
  );
}

interface StepChoiceProps extends Pick<StepFormProps, 'view' | 'step'> {
  readonly onChoose: (columnId: string) => void;
}

function StepChoice({ view, step, onChoose }: StepChoiceProps) {
  const { t } = useTranslation('case');
  const say = useSay();
  return (
    <Choice
      label={t('what')}
      value={step.columnId}
      options={view.steps.map(({ columnId, name, at }) => [
        columnId,
        at === null
          ? say(name)
          : t('whatHappened', { name: say(name), at: at.slice(0, 16).replace('T', ' ') }),
      ])}
      onChoose={onChoose}
    />
  );
}

interface MomentProps extends Pick<StepFormProps, 'step'> {
  readonly when: string;
  readonly blank: boolean;
  readonly onChange: (when: string) => void;
}

function Moment({ step, when, blank, onChange }: MomentProps) {
  const { t } = useTranslation('case');
  return (
    <MomentField
      label={t('when')}
      dayOnly={step.dayOnly}
      value={when}
      {...(blank ? { problem: t('needsMoment') } : {})}
      onChange={onChange}
    />
  );
}

interface NoteProps {
  readonly note: string;
  /** The case is closed while it lacks something. */
  readonly mustSay: boolean;
  readonly wrong: boolean;
  readonly onChange: (note: string) => void;
}

function Note({ note, mustSay, wrong, onChange }: NoteProps) {
  const { t } = useTranslation('case');
  return (
    <Field
      label={t('note')}
      required={mustSay}
      {...(mustSay ? { hint: t('noteOpen') } : {})}
      {...(wrong ? { validationMessage: t('needsNote') } : {})}
    >
      <Textarea value={note} onChange={(_, { value }) => onChange(value)} />
    </Field>
  );
}
