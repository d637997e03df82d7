import { Button, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../EmptyState';
import { NeedsTracker } from '../NeedsTracker';
import { usePane } from '../paneContext';
import { useLive } from '../useLive';
import { CaseDetails } from './case/CaseDetails';
import { GradeReasons } from './case/GradeReasons';

/** How the selected case stands, and what can be done about it. */
export function CasePage() {
  const { t } = useTranslation('case');
  const pane = usePane();
  const { live, session, selected } = useLive();
  return (
    <NeedsTracker teach={t('empty')}>
      {() => {
        if (!live || !session) return <Spinner size="small" label={t('reading')} />;
        const chosen = selected !== undefined && live.cases.caseById.has(selected) ? selected : undefined;
        return (
          <>
            <GradeReasons changes={live.unexplained} session={session} />
            {chosen === undefined ? (
              <EmptyState title={t('pickTitle')} text={t('pickText', { sheet: live.cases.sheet.name })}>
                <Button onClick={() => pane.open('todo')}>{t('toTodo')}</Button>
              </EmptyState>
            ) : (
              <CaseDetails key={chosen} rowId={chosen} live={live} session={session} />
            )}
          </>
        );
      }}
    </NeedsTracker>
  );
}
