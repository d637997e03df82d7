import { useTranslation } from 'react-i18next';
import { fields, isFieldKey } from '../../../../../functions/core/complaint/fields';
import type { PreviewLine } from '../../../pane/case/caseDocuments';
import { Card, Fold, Quiet, Stack } from '../../layout';
import { useLanguage } from '../../paneContext';

export interface DocumentPreviewProps {
  readonly lines: readonly PreviewLine[];
  /** Register fields and other things without an answer. */
  readonly missing: readonly string[];
}

/** What a document will say, and what it lacks. */
export function DocumentPreview({ lines, missing: lacking }: DocumentPreviewProps) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const missing = [...new Set(lacking.map((name) => (isFieldKey(name) ? fields[name][language] : name)))];
  return (
    <>
      <Card>
        {missing.length === 0
          ? t('complete')
          : t('toFill', { names: missing.join(language === 'zh' ? '、' : ', ') })}
      </Card>
      <Fold title={t('preview')}>
        <Stack style={{ gap: 4 }}>
          {lines.map(({ label, value }, at) => (
            <div key={`${label} ${String(at)}`}>
              {value === undefined ? (
                <strong>{label}</strong>
              ) : (
                <>
                  <Quiet>{label}</Quiet>
                  <div>{value === '' ? t('empty_value') : value}</div>
                </>
              )}
            </div>
          ))}
        </Stack>
      </Fold>
    </>
  );
}
