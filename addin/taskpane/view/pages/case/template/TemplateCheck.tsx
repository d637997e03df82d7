import { useTranslation } from 'react-i18next';
import { describeTemplateProblem } from '../../../../../../functions/core/messages/templateMessages';
import { findTemplateName } from '../../../../../../functions/core/report/template/templateNames';
import type { CheckedTemplate } from '../../../../pane/template/ownTemplate';
import { Card, Fold, Quiet } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { samplePlaceholder } from './TemplateShelfView';

export interface TemplateCheckProps {
  readonly checked: CheckedTemplate;
  /** Places a mapping decides; undefined for templates with placeholders. */
  readonly mapped: number | undefined;
}

/** What the check says of a template: what is wrong, or that it can be filled, and what it leaves out. */
export function TemplateCheck({ checked: { placeholders, fatal, unused }, mapped }: TemplateCheckProps) {
  const { t } = useTranslation('template');
  const language = useLanguage();
  const between = language === 'zh' ? '、' : ', ';
  return (
    <>
      <Card role="status">
        {fatal.length > 0 ? (
          <>
            <strong>{t('fatal')}</strong>
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {fatal.map((problem, at) => (
                <li key={String(at)} style={{ overflowWrap: 'anywhere' }}>
                  {describeTemplateProblem(problem, language)}
                </li>
              ))}
            </ul>
          </>
        ) : placeholders.length === 0 ? (
          t('nothing', { sample: samplePlaceholder })
        ) : (
          t(mapped === undefined ? 'known' : 'mapped', { number: mapped ?? placeholders.length })
        )}
      </Card>
      {unused.length > 0 && (
        <Fold title={t('unused', { number: unused.length })}>
          <Quiet>{unused.map((name) => findTemplateName(name)?.[language] ?? name).join(between)}</Quiet>
        </Fold>
      )}
    </>
  );
}
