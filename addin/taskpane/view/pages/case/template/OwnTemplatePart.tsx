import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../../../../../functions/core/actions/caseDocument';
import type { Procedure } from '../../../../../../functions/core/procedure';
import { formFieldNames } from '../../../../../../functions/core/report/template/formFieldNames';
import type { CaseDocument } from '../../../../pane/case/caseDocuments';
import type { PrintDocument } from '../../../../pane/case/printDocument';
import { checkOwnTemplate, printInTemplate, type OwnTemplate } from '../../../../pane/template/ownTemplate';
import { templatePreview } from '../../../../pane/template/templatePreview';
import { Quiet, Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { DocumentPreview } from '../DocumentPreview';
import { NameList } from './NameList';
import { TemplateCheck } from './TemplateCheck';
import { TemplateMapping } from './TemplateMapping';
import { TemplateShelfView } from './TemplateShelfView';
import { useTemplateShelf } from './useTemplateShelf';

export interface OwnTemplatePartProps {
  readonly procedure: Procedure;
  readonly formId: string;
  readonly document: CaseDocument;
  /** Gets what makes documents in the template, undefined while it cannot be used. */
  readonly onPrint: (print: PrintDocument | undefined) => void;
}

/** A document in a form of the company's or the customer's own: which one, whether it can be filled, with what. */
export function OwnTemplatePart(props: OwnTemplatePartProps) {
  const { t } = useTranslation('template');
  const shelf = useTemplateShelf(props.formId);
  if (!shelf) return <Quiet>{t('reading')}</Quiet>;
  return (
    <Stack>
      <TemplateShelfView shelf={shelf} />
      {shelf.template && (
        <TemplateInUse {...props} template={shelf.template} onKeep={(next) => void shelf.keep(next)} />
      )}
      <NameList />
    </Stack>
  );
}

interface TemplateInUseProps extends OwnTemplatePartProps {
  readonly template: OwnTemplate;
  readonly onKeep: (template: OwnTemplate) => void;
}

function TemplateInUse({ procedure, formId, document, onPrint, template, onKeep }: TemplateInUseProps) {
  const { t } = useTranslation('template');
  const language = useLanguage();
  const checked = useMemo(
    () => checkOwnTemplate(template, formFieldNames(formId, formOf(procedure, formId)) ?? []),
    [template, formId, procedure],
  );
  const usable = template.accepted && checked.fatal.length === 0 && checked.placeholders.length > 0;
  useEffect(() => {
    onPrint(usable ? printInTemplate(template) : undefined);
    return () => onPrint(undefined);
  }, [onPrint, usable, template]);
  const preview = useMemo(
    () => templatePreview(checked.placeholders, document, language),
    [checked, document, language],
  );
  const { map } = template;
  return (
    <>
      {map && map.cells.length > 0 && <TemplateMapping template={template} map={map} onKeep={onKeep} />}
      {template.accepted || checked.placeholders.length === 0 || checked.fatal.length > 0 ? (
        <TemplateCheck checked={checked} mapped={map?.cells.filter(({ field }) => field !== '').length} />
      ) : null}
      {usable ? <DocumentPreview {...preview} /> : <Quiet>{t('notReady')}</Quiet>}
    </>
  );
}
