import { useTranslation } from 'react-i18next';
import { dataName } from '../../../../../functions/core/actions/documentList/issueDocument';
import type { PreviewLine } from '../../../pane/template/templatePreview';
import { Card, Fold, Quiet, Stack } from '../../layout';
import { useLanguage } from '../../paneContext';

/** What a document lacks: register fields, answers of the 8D and other things, by key or by name. */
export function MissingAnswers({ missing: lacking }: { readonly missing: readonly string[] }) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const missing = [...new Set(lacking.map((name) => dataName(name)[language]))];
  return (
    <Card>
      {missing.length === 0
        ? t('complete')
        : t('toFill', { names: missing.join(language === 'zh' ? '、' : ', ') })}
    </Card>
  );
}

export interface DocumentPreviewProps {
  readonly lines: readonly PreviewLine[];
  /** Register fields and other things without an answer. */
  readonly missing: readonly string[];
}

/** What a form of the company's own will say, and what it lacks. */
export function DocumentPreview({ lines, missing }: DocumentPreviewProps) {
  const { t } = useTranslation('case');
  return (
    <>
      <MissingAnswers missing={missing} />
      <Fold title={t('preview')}>
        <Stack style={{ gap: 4 }}>
          {lines.map(({ label, value }, at) => (
            <div key={`${label} ${String(at)}`}>
              <Quiet>{label}</Quiet>
              <div>{value === '' ? t('empty_value') : value}</div>
            </div>
          ))}
        </Stack>
      </Fold>
    </>
  );
}
