import { Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMessages } from '../../../../../functions/core/messages/changeMessages';
import { fillSentence } from '../../../../../functions/core/shared/fillSentence';
import type { Bilingual, Language } from '../../../../../functions/core/shared/language';
import { ids } from '../../../../../functions/core/tracker/kesuColumns';
import { editResult } from '../../../pane/case/editProblem';
import { usePane, useSay } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { caseTexts } from './caseTexts';
import { narrow } from './narrow';
import type { RecordStepProps } from './RecordStep';
import { SubmitForm } from './SubmitForm';

interface GradeDraft {
  readonly grade: string;
  readonly reason: string;
}

function readDraft(kept: unknown): GradeDraft {
  const draft = kept as Partial<GradeDraft> | undefined;
  return {
    grade: typeof draft?.grade === 'string' ? draft.grade : '',
    reason: typeof draft?.reason === 'string' ? draft.reason : '',
  };
}

/** Gives a case another grade, for a reason that stays in the row and in the change log. */
export function Regrade({ view, live, session }: RecordStepProps) {
  const { t } = useTranslation('case');
  const pane = usePane();
  const { one, explained } = view;
  const [draft, keep] = useDraft(`case.grade.${one.rowId}`, readDraft);
  const [tried, setTried] = useState(false);
  const grades = live.cases.input.procedure.profile.grades.map(({ name }) => name);
  const present = explained.grade?.grade ?? '';
  const chosen = grades.find(({ zh }) => zh === (draft.grade || present));
  const same = chosen === undefined || chosen.zh === present;
  const reason = draft.reason.trim();
  const save = async () => {
    setTried(true);
    const { tracker } = session;
    if (!tracker || same || reason === '') return;
    const edits = gradeEdits(chosen.zh, reason, live.cases.language);
    const done = await pane.run(caseTexts.recording, async () =>
      editResult(await tracker.editCase(one.rowId, edits, reason)),
    );
    if (!done) return;
    keep(undefined);
    setTried(false);
    pane.tell(caseTexts.regraded(chosen));
  };
  return (
    <SubmitForm label={t('doRegrade')} onSubmit={save}>
      <GradeChoice
        {...{ grades, chosen }}
        wrong={tried && same}
        onChoose={(grade) => keep({ ...draft, grade })}
      />
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        {...(tried && reason === '' ? { validationMessage: t('needsReason') } : {})}
      >
        <Textarea value={draft.reason} onChange={(_, { value }) => keep({ ...draft, reason: value })} />
      </Field>
    </SubmitForm>
  );
}

/** The grade and, in the words of the sheet, why a person gave it. */
const gradeEdits = (grade: string, reason: string, language: Language) => [
  { columnId: ids.grade, value: grade },
  { columnId: ids.gradeReason, value: fillSentence(changeMessages[language].gradeByPerson, { reason }) },
];

interface GradeChoiceProps {
  readonly grades: readonly Bilingual[];
  readonly chosen: Bilingual | undefined;
  readonly wrong: boolean;
  readonly onChoose: (grade: string) => void;
}

function GradeChoice({ grades, chosen, wrong, onChoose }: GradeChoiceProps) {
  const { t } = useTranslation('case');
  const say = useSay();
  return (
    <Field label={t('grade')} style={narrow} {...(wrong ? { validationMessage: t('needsGrade') } : {})}>
      <Select value={chosen?.zh ?? ''} onChange={(_, { value }) => onChoose(value)}>
        {chosen === undefined && <option value="">{t('chooseGrade')}</option>}
        {grades.map((name) => (
          <option key={name.zh} value={name.zh}>
            {say(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
