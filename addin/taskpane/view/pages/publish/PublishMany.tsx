import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publishable, PublishView } from '../../../pane/publish/publishables';
import { Quiet, Stack } from '../../layout';
import { Choice } from '../case/Choice';
import { namesOf } from './namesOf';

const scopes = ['waiting', 'all'] as const;

export interface PublishManyProps {
  readonly known: PublishView;
  readonly publish: (documents: readonly Publishable[]) => void;
}

/** Publishes the documents of many cases; those already there are found unchanged. */
export function PublishMany({ known: { documents }, publish }: PublishManyProps) {
  const { t } = useTranslation('publish');
  const [scope, choose] = useState<(typeof scopes)[number]>('waiting');
  const sound = documents.filter(({ hindrance }) => hindrance === undefined);
  const of = { waiting: sound.filter(({ awaits }) => awaits), all: sound };
  const hindered = documents.filter(({ hindrance, awaits }) => hindrance !== undefined && awaits);
  const chosen = of[scope];
  return (
    <Stack>
      <Choice
        label={t('manyScope')}
        value={scope}
        options={scopes.map((id) => [id, t(`many_${id}`, { number: of[id].length })])}
        onChoose={choose}
      />
      {hindered.length > 0 && (
        <Quiet>
          {t('manyHindered', {
            number: hindered.length,
            names: namesOf(
              hindered.map(({ issued }) => issued.file),
              t,
            ),
          })}
        </Quiet>
      )}
      {chosen.length === 0 ? (
        <Quiet>{t('manyNone')}</Quiet>
      ) : (
        <Button onClick={() => publish(chosen)}>{t('publishMany', { number: chosen.length })}</Button>
      )}
    </Stack>
  );
}
