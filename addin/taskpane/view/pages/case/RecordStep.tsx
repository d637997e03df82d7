import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentValue, stepEdits, type CaseView } from '../../../pane/case/caseView';
import { editResult } from '../../../pane/case/editProblem';
import type { LiveState } from '../../../pane/live/liveServices';
import type { LiveSession } from '../../../pane/live/liveSession';
import { Stack } from '../../layout';
import { usePane, useSay } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { caseTexts } from './caseTexts';
import { narrow } from './narrow';

interface StepDraft {
  readonly columnId: string;
  readonly when: string;
  readonly note: string;
}

function readDraft(kept: unknown): StepDraft {
  const draft = kept as Partial<StepDraft> | undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { columnId: text(draft?.columnId), when: text(draft?.when), note: text(draft?.note) };
}

export interface RecordStepProps {
  readonly view: CaseView;
  readonly live: LiveState;
  readonly session: LiveSession;
}

/** Enters when something happened, by whom, and what there is to say of it. */
export function RecordStep({ view, live, session }: RecordStepProps) {
  const { t } = useTranslation('case');
  const pane = usePane();
  const say = useSay();
  const { one, steps, explained } = view;
  const [draft, keep] = useDraft(`case.step.${one.rowId}`, readDraft);
  const [who, setWho] = useState(session.person);
  const [tried, setTried] = useState(false);
  const step = steps.find(({ columnId }) => columnId === draft.columnId) ?? steps[0];
  if (!step) return null;
  const now = pane.services.now();
  const when = draft.when === '' ? now.slice(0, step.dayOnly ? 10 : 16) : draft.when;
  const value = momentValue(step.dayOnly ? when.slice(0, 10) : when);
  const needsNote = step.closes && explained.missing.length > 0 && draft.note.trim() === '';
  const save = async () => {
    setTried(true);
    const { tracker } = session;
    if (!tracker || value === undefined || needsNote) return;
    session.person = who;
    const done = await pane.run(caseTexts.recording, async () =>
      editResult(await tracker.editCase(one.rowId, stepEdits(live.cases, step, value), draft.note.trim())),
    );
    if (!done) return;
    keep(undefined);
    setTried(false);
    pane.tell(caseTexts.recorded(step.name, when.replace('T', ' ')));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Field label={t('what')} style={narrow}>
          <Select
            value={step.columnId}
            onChange={(_, { value: columnId }) => keep({ ...draft, columnId, when: '' })}
          >
            {steps.map(({ columnId, name, at }) => (
              <option key={columnId} value={columnId}>
                {at === null
                  ? say(name)
                  : t('whatHappened', { name: say(name), at: at.slice(0, 16).replace('T', ' ') })}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t('when')}
          {...(tried && value === undefined ? { validationMessage: t('needsMoment') } : {})}
        >
          <Input
            type={step.dayOnly ? 'date' : 'datetime-local'}
            value={step.dayOnly ? when.slice(0, 10) : when}
            onChange={(_, { value: entered }) => keep({ ...draft, when: entered })}
          />
        </Field>
        <Field label={t('who')} hint={t('whoHint')}>
          <Input value={who} onChange={(_, { value: name }) => setWho(name)} />
        </Field>
        <Field
          label={t('note')}
          required={step.closes && explained.missing.length > 0}
          {...(step.closes && explained.missing.length > 0 ? { hint: t('noteOpen') } : {})}
          {...(tried && needsNote ? { validationMessage: t('needsNote') } : {})}
        >
          <Textarea value={draft.note} onChange={(_, { value: note }) => keep({ ...draft, note })} />
        </Field>
        <Button type="submit" appearance="primary">
          {t('doRecord')}
        </Button>
      </Stack>
    </form>
  );
}
