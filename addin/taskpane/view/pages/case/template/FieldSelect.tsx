import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { findTemplateName } from '../../../../../../functions/core/report/template/templateNames';
import { nameGroups, shownName } from '../../../../pane/template/nameGroups';
import { useLanguage } from '../../../paneContext';
import { narrow } from '../narrow';

export interface FieldSelectProps {
  readonly label: string;
  readonly hint: string;
  /** Key of the field, empty for none. */
  readonly field: string;
  /** One value, or a table whose rows repeat. */
  readonly kind: 'text' | 'rows';
  readonly onChoose: (field: string) => void;
}

/** Which field is written into a cell, by its name. */
export function FieldSelect({ label, hint, field, kind, onChoose }: FieldSelectProps) {
  const { t } = useTranslation('template');
  const language = useLanguage();
  const groups = nameGroups.filter(({ names }) => names[0]?.kind === kind);
  const chosen = findTemplateName(field);
  // A single cell of a table with fixed rows: they are proposed, but too many to choose from.
  const isListed = groups.some(({ names }) => names.some(({ key }) => key === chosen?.key));
  return (
    <Field label={label} hint={hint} style={narrow}>
      <Select value={chosen?.key ?? ''} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{t('leaveOut')}</option>
        {chosen && !isListed && <option value={chosen.key}>{chosen[language]}</option>}
        {groups.map(({ id, names }) => (
          <optgroup key={id} label={t(`group_${id}`)}>
            {names.map((name) => (
              <option key={name.key} value={name.key}>
                {shownName(name, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
