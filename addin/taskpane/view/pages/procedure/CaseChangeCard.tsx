import { useTranslation } from 'react-i18next';
import type { CaseChange, LimitDue } from '../../../../../functions/core/actions/compareProcedures';
import { momentText } from '../../../pane/momentText';
import { Card, Quiet } from '../../layout';

/** What would change for one case: its grade, and each limit with its old and new due time. */
export function CaseChangeCard({ change }: { readonly change: CaseChange }) {
  const { t } = useTranslation('procedure');
  const { grade, limits } = change;
  const text = (limit: LimitDue | null) =>
    limit === null
      ? t('nothing')
      : `${limit.name} ${limit.due === null ? t('noDue') : momentText(limit.due)}`;
  return (
    <li style={{ listStyle: 'none' }}>
      <Card>
        <strong>{change.case}</strong>
        {grade.from !== grade.to && (
          <div>{t('grade', { from: grade.from ?? t('nothing'), to: grade.to ?? t('nothing') })}</div>
        )}
        {limits.map(({ from, to }, at) => (
          <Quiet key={at}>{t('limit', { from: text(from), to: text(to) })}</Quiet>
        ))}
      </Card>
    </li>
  );
}
