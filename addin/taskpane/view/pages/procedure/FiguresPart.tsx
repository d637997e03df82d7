import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readFigure } from '../../../pane/figures';
import type { ReadSettings } from '../../../pane/procedure/procedureWork';
import { figureEdits } from '../../../pane/procedure/settingCells';
import { FigureFields } from '../../FigureFields';
import { Actions, Quiet, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { useEditCells } from '../../useEditCells';

export interface SettingPartProps {
  readonly settings: ReadSettings;
  readonly sheet: string;
  /** Called when cells were written, or turned out to hold something else. */
  readonly onSaved: () => Promise<void>;
}

type Typed = Readonly<Record<string, string>>;

const readTyped = (kept: unknown): Typed =>
  typeof kept === 'object' && kept !== null
    ? Object.fromEntries(
        Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};

/** The figures a company may change, with what is typed but not saved yet. */
export function FiguresPart({ settings, sheet, onSaved }: SettingPartProps) {
  const { t } = useTranslation('procedure');
  const pane = usePane();
  const edit = useEditCells();
  const [typed, type] = useDraft('figures', useCallback(readTyped, []));
  const { figures } = settings;
  if (figures.length === 0) return <Quiet>{t('figuresNone')}</Quiet>;
  const textOf = ({ id, text }: (typeof figures)[number]) => typed[id] ?? text;
  const readings = figures.map((figure) => [figure, readFigure(figure, textOf(figure))] as const);
  const changed = figures.some((figure) => textOf(figure) !== figure.text);
  const wrong = readings.some(([, { kind }]) => kind === 'wrong');
  const save = async () => {
    const edits = readings.flatMap(([figure, read]) =>
      textOf(figure) === figure.text || read.kind === 'wrong'
        ? []
        : figureEdits(figure, read.kind === 'value' ? read.value : undefined),
    );
    const written = await edit(sheet, edits);
    await onSaved();
    if (!written) return;
    type(undefined);
    await pane.refreshTracker();
    pane.tell({ zh: `已写回“${sheet}”。`, en: `Written to “${sheet}”.` });
  };
  return (
    <Stack>
      <Quiet>{t('figuresHint', { sheet })}</Quiet>
      <FigureFields
        parameters={figures}
        typed={Object.fromEntries(figures.map((figure) => [figure.id, textOf(figure)]))}
        onType={(id, text) => type({ ...typed, [id]: text })}
      />
      <Actions>
        <Button appearance="primary" disabledFocusable={!changed || wrong} onClick={() => void save()}>
          {t('save')}
        </Button>
        {changed && <Button onClick={() => type(undefined)}>{t('discard')}</Button>}
      </Actions>
    </Stack>
  );
}
