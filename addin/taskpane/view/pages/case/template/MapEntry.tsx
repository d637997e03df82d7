import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsFor } from '../../../../../../functions/core/report/template/proposeTemplateMap';
import { placeOf, type TemplateMapEntry } from '../../../../../../functions/core/report/template/templateMap';
import { findTemplateName } from '../../../../../../functions/core/report/template/templateNames';
import { Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { Choice } from '../Choice';
import { FieldSelect } from './FieldSelect';

type RowsEntry = Extract<TemplateMapEntry, { readonly how: 'rows' }>;

export interface MapEntryProps {
  readonly entry: TemplateMapEntry;
  readonly at: number;
  /** Headings above a repeated row. */
  readonly headings: readonly string[];
  readonly onChange: (at: number, entry: TemplateMapEntry) => void;
}

/** One place of a form and what is written into it. */
export const MapEntry = memo(function MapEntry({ entry, at, headings, onChange }: MapEntryProps) {
  const { t } = useTranslation('template');
  const language = useLanguage();
  const { table, row, how, field, alternatives = [] } = entry;
  const inside = t('place', { table, row, how: t(`how_${how}`) });
  const place =
    entry.part === undefined
      ? inside
      : `${t(/header/.test(entry.part) ? 'inHeader' : 'inFooter')} · ${inside}`;
  const others = alternatives.map((name) => findTemplateName(name)?.[language] ?? name);
  const hint =
    others.length === 0
      ? place
      : `${place} · ${t('unsure', { names: others.join(language === 'zh' ? '、' : ', ') })}`;
  const choose = (next: string) => onChange(at, decided(entry, next, headings));
  const label = (how === 'rows' ? headings.join(' | ') : entry.label).replace(/\s+/g, ' ').slice(0, 80);
  return (
    <Stack style={{ gap: 4 }}>
      <FieldSelect
        label={label}
        hint={hint}
        field={field}
        kind={how === 'rows' ? 'rows' : 'text'}
        onChoose={choose}
      />
      {how === 'rows' && field !== '' && (
        <Columns
          entry={entry}
          headings={headings}
          onChange={(columns) => onChange(at, { ...entry, columns })}
        />
      )}
    </Stack>
  );
});

/** The entry with another field; what else it could have been is settled by that. */
function decided(entry: TemplateMapEntry, field: string, headings: readonly string[]): TemplateMapEntry {
  const { label, labelCell } = entry;
  const common = { ...placeOf(entry), label, labelCell, field };
  return entry.how === 'rows'
    ? { ...common, how: 'rows', columns: columnsFor(field, headings), spare: entry.spare ?? 0 }
    : { ...common, how: entry.how };
}

interface ColumnsProps {
  readonly entry: RowsEntry;
  readonly headings: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which column of the table goes under which heading. */
function Columns({ entry: { field, columns }, headings, onChange }: ColumnsProps) {
  const { t } = useTranslation('template');
  const language = useLanguage();
  const known = Object.entries(findTemplateName(field)?.columns ?? {});
  return (
    <Stack style={{ gap: 4, paddingInlineStart: 12 }}>
      {columns.map((column, at) => {
        const heading = (headings[at] ?? '').replace(/\s+/g, ' ').trim();
        return (
          <Choice
            key={String(at)}
            label={heading === '' ? t('columnNo', { number: at + 1 }) : t('column', { heading })}
            value={column}
            options={[['', t('leaveOut')], ...known.map(([key, name]) => [key, name[language]] as const)]}
            onChoose={(chosen) => onChange(columns.map((one, index) => (index === at ? chosen : one)))}
          />
        );
      })}
    </Stack>
  );
}
