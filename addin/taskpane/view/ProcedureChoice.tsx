import { makeStyles, mergeClasses, SearchBox, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Quiet, Stack } from './layout';
import { useSay } from './paneContext';
import type { ProcedureGallery } from './useProcedureGallery';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    maxHeight: '300px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  one: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

export interface ProcedureChoiceProps {
  readonly gallery: ProcedureGallery | undefined;
  readonly chosen: string;
  /** Names the group of choices for screen readers. */
  readonly label: string;
  /** One that is not offered. */
  readonly leaveOut?: string;
  readonly onChoose: (id: string) => void;
}

/** The shipped procedures to choose from, found by any word of their titles, sources and grades. */
export function ProcedureChoice({ gallery, chosen, label, leaveOut, onChoose }: ProcedureChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation('build');
  const say = useSay();
  const [typed, type] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const isLoaded = gallery !== undefined;
  useEffect(() => {
    const mark = list.current?.querySelector('input:checked')?.closest('label');
    if (list.current && mark) list.current.scrollTop = mark.offsetTop - list.current.offsetTop;
  }, [isLoaded]);
  if (!gallery) return <Spinner size="small" label={t('loadingProcedures')} />;
  const cards = gallery.search(gallery.cards, typed).filter(({ id }) => id !== leaveOut);
  // The chosen one is there whatever is typed. Else it keeps its place: arrow keys choose as they go down the list.
  const isFound = cards.some(({ id }) => id === chosen);
  const shown = isFound ? cards : [...gallery.cards.filter(({ id }) => id === chosen), ...cards];
  return (
    <Stack>
      <SearchBox
        value={typed}
        placeholder={t('search')}
        aria-label={t('search')}
        style={{ maxWidth: 'none' }}
        onChange={(_, { value }) => type(value)}
      />
      <Quiet role="status">{cards.length === 0 ? t('foundNone') : t('found', { count: cards.length })}</Quiet>
      <div ref={list} className={styles.list} role="radiogroup" aria-label={label}>
        {shown.map(({ id, title, contents, open }) => (
          <label key={id} className={mergeClasses(styles.one, id === chosen && styles.chosen)}>
            <input type="radio" name={label} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>
              {id} {say(title)}
              <Quiet>
                {say(contents)}
                {open > 0 && ` · ${t('openFigures', { count: open })}`}
              </Quiet>
            </span>
          </label>
        ))}
      </div>
    </Stack>
  );
}
