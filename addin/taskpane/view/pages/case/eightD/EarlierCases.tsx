import { Button } from '@fluentui/react-components';
import type { SimilarCase } from '../../../../../../functions/core/actions/similarCases';
import { fields } from '../../../../../../functions/core/complaint/fields';
import { Card } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import type { EightDForm } from './useEightD';
import { useEightDWords } from './useEightDWords';

export interface EarlierCasesProps {
  readonly form: EightDForm;
  readonly earlier: readonly SimilarCase[];
}

/** Earlier cases the failure may repeat, until somebody has said whether it does. */
export function EarlierCases({ form: { view, change }, earlier }: EarlierCasesProps) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const isAnswered = view.text('h.repeat') !== '' || view.text('h.repeatOf') !== '';
  if (isAnswered || earlier.length === 0) return null;
  return (
    <Card role="group" aria-label={t('earlier')}>
      {t('earlier')}
      {earlier.map(({ one, same }) => (
        <div key={one.rowId}>
          <div>
            {[
              one.caseNo,
              String(one.fields.receivedAt ?? '').slice(0, 10),
              String(one.fields.description ?? '').slice(0, 60),
              ...(same.length === 0
                ? []
                : [
                    t('earlierSame', {
                      names: same
                        .map((field) => fields[field][language])
                        .join(language === 'zh' ? '、' : ', '),
                    }),
                  ]),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </div>
          {one.caseNo !== '' && (
            <Button
              size="small"
              onClick={() => change(view.answered({ 'h.repeat': '是', 'h.repeatOf': one.caseNo }))}
            >
              {t('takeEarlier', { no: one.caseNo })}
            </Button>
          )}
        </div>
      ))}
    </Card>
  );
}
