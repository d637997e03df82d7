import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMessages } from '../../../../../functions/core/messages/changeMessages';
import { fillSentence } from '../../../../../functions/core/shared/fillSentence';
import { ids } from '../../../../../functions/core/tracker/kesuColumns';
import { editResult } from '../../../pane/case/editProblem';
import { Stack } from '../../layout';
import { usePane, useSay } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { caseTexts } from './caseTexts';
import { narrow } from './narrow';
import type { RecordStepProps } from './RecordStep';

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
  const say = useSay();
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
    const { gradeByPerson } = changeMessages[live.cases.language];
    const done = await pane.run(caseTexts.recording, async () =>
      editResult(
        await tracker.editCase(
          one.rowId,
          [
            { columnId: ids.grade, value: chosen.zh },
            { columnId: ids.gradeReason, value: fillSentence(gradeByPerson, { reason }) },
          ],
          reason,
        ),
      ),
    );
    if (!done) return;
    keep(undefined);
    setTried(false);
    pane.tell(caseTexts.regraded(chosen));
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
        <Field
          label={t('grade')}
          style={narrow}
          {...(tried && same ? { validationMessage: t('needsGrade') } : {})}
        >
          <Select value={chosen?.zh ?? ''} onChange={(_, { value }) => keep({ ...draft, grade: value })}>
            {chosen === undefined && <option value="">{t('chooseGrade')}</option>}
            {grades.map((name) => (
              <option key={name.zh} value={name.zh}>
                {say(name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t('reason')}
          hint={t('reasonHint')}
          {...(tried && reason === '' ? { validationMessage: t('needsReason') } : {})}
        >
          <Textarea value={draft.reason} onChange={(_, { value }) => keep({ ...draft, reason: value })} />
        </Field>
        <Button type="submit" appearance="primary">
          {t('doRegrade')}
        </Button>
      </Stack>
    </form>
  );
}
