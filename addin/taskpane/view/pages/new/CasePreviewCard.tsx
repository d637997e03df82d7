import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { explainCase } from '../../../../../functions/core/actions/explainCase';
import { caseRecord } from '../../../../../functions/core/actions/trackerCases';
import type { CasePreview } from '../../../pane/live/liveServices';
import { Card } from '../../layout';
import { useSay } from '../../paneContext';

/** What the procedure makes of the entries before they are written. */
export function CasePreviewCard({ preview: { cases, one } }: { readonly preview: CasePreview }) {
  const { t } = useTranslation('new');
  const say = useSay();
  const explained = useMemo(() => {
    const { procedure, calendar, parameters, asOf } = cases.input;
    return explainCase(caseRecord(cases, one), { procedure, calendar, parameters, asOf });
  }, [cases, one]);
  const { limit } = explained.next;
  const rule = limit && explained.limits.find((each) => each.rule === limit.rule);
  if (!explained.grade && !rule) return null;
  return (
    <Card>
      {explained.grade && <div>{t('grade', { grade: say(explained.grade.name) })}</div>}
      {limit && rule && (
        <div>{t('firstDue', { name: say(rule.name), due: limit.due.slice(0, 16).replace('T', ' ') })}</div>
      )}
    </Card>
  );
}
