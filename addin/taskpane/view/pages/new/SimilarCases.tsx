import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SimilarCase } from '../../../../../functions/core/actions/similarCases';
import { fields } from '../../../../../functions/core/complaint/fields';
import type { LiveSession } from '../../../pane/live/liveSession';
import { Card, PartHeading, Quiet } from '../../layout';
import { useLanguage } from '../../paneContext';

export interface SimilarCasesProps {
  readonly similar: readonly SimilarCase[];
  readonly session: LiveSession;
}

/** Earlier complaints that resemble the one being typed. */
export function SimilarCases({ similar, session }: SimilarCasesProps) {
  const { t } = useTranslation('new');
  const language = useLanguage();
  return (
    <Card aria-live="polite">
      <PartHeading>{t('similar')}</PartHeading>
      {similar.length === 0 && <Quiet>{t('similarNone')}</Quiet>}
      {similar.map(({ one, same }) => (
        <div key={one.rowId}>
          <Link
            as="button"
            type="button"
            aria-label={t('goTo', { caseNo: one.caseNo })}
            onClick={() => void session.select(one.rowId)}
          >
            <strong>{one.caseNo}</strong>
          </Link>{' '}
          {[one.fields.receivedAt, one.fields.customerName, one.fields.description]
            .filter(Boolean)
            .map((part) => String(part).slice(0, 60))
            .join(' · ')
            .replace(/T\d\d:\d\d(:\d\d)?/, '')}
          {same.length > 0 && (
            <Quiet>
              {t('similarSame', {
                names: same.map((field) => fields[field][language]).join(language === 'zh' ? '、' : ', '),
              })}
            </Quiet>
          )}
        </div>
      ))}
    </Card>
  );
}
