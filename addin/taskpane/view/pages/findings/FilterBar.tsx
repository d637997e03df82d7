import { ToggleButton } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { findingFilters, type FindingFilter } from '../../../pane/findings/findingFilter';
import { Actions } from '../../layout';

export interface FilterBarProps {
  readonly counts: Readonly<Record<FindingFilter, number>>;
  readonly chosen: FindingFilter;
  readonly onChoose: (filter: FindingFilter) => void;
}

/** One button a gravity, with how many there are; one is always pressed. */
export function FilterBar({ counts, chosen, onChoose }: FilterBarProps) {
  const { t } = useTranslation('findings');
  return (
    <Actions role="group" aria-label={t('filters')}>
      {findingFilters.map((filter) => (
        <ToggleButton
          key={filter}
          size="small"
          checked={filter === chosen}
          onClick={() => onChoose(filter)}
          style={{ minWidth: 0 }}
        >
          {t('filterCount', { name: t(filter), count: counts[filter] })}
        </ToggleButton>
      ))}
    </Actions>
  );
}
