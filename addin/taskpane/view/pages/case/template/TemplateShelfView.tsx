import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions, Card, Quiet, Stack } from '../../../layout';
import { Choice } from '../Choice';
import { FileButton } from './FileButton';
import type { TemplateShelf } from './useTemplateShelf';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What stands in a template where an answer belongs. */
export const samplePlaceholder = '{{客户名称}}';

/** The templates on this machine: choose one, take one in, replace it, remove it. */
export function TemplateShelfView({ shelf }: { readonly shelf: TemplateShelf }) {
  const { t } = useTranslation('template');
  const { names, template, lasting } = shelf;
  return (
    <Stack>
      {template === undefined ? (
        <Quiet>{t('none', { sample: samplePlaceholder })}</Quiet>
      ) : (
        <Choice
          label={t('chosen')}
          value={template.name}
          options={names.map((name) => [name, name])}
          onChoose={shelf.open}
        />
      )}
      {template && <TemplateActions key={template.name} shelf={shelf} name={template.name} />}
      <DropPlace onFile={(file) => void shelf.take(file)} />
      <Quiet>{t(lasting ? 'stays' : 'passing')}</Quiet>
    </Stack>
  );
}

function DropPlace({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('template');
  const styles = useStyles();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <span>{t('drop')}</span>
      <FileButton label={t('choose')} accept=".docx" onFile={onFile} />
    </div>
  );
}

function TemplateActions({ shelf, name }: { readonly shelf: TemplateShelf; readonly name: string }) {
  const { t } = useTranslation('template');
  const [asking, ask] = useState(false);
  if (asking)
    return (
      <Card role="group" aria-label={t('remove')}>
        <div>{t('removeSure', { name })}</div>
        <Actions>
          <Button size="small" onClick={() => void shelf.remove()}>
            {t('removeYes')}
          </Button>
          <Button size="small" appearance="primary" autoFocus onClick={() => ask(false)}>
            {t('removeNo')}
          </Button>
        </Actions>
      </Card>
    );
  return (
    <Actions>
      <FileButton
        small
        label={t('replace')}
        accept=".docx"
        onFile={(file) => void shelf.take(file, shelf.template)}
      />
      <Button size="small" onClick={() => ask(true)}>
        {t('remove')}
      </Button>
    </Actions>
  );
}
