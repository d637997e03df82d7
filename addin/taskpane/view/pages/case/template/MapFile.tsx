import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TemplateMap } from '../../../../../../functions/core/report/template/templateMap';
import { mapFileName, readMapFile, writeMapFile } from '../../../../pane/template/mapFile';
import type { OwnTemplate } from '../../../../pane/template/ownTemplate';
import { templateTexts } from '../../../../pane/template/templateTexts';
import { Actions, Quiet } from '../../../layout';
import { usePane } from '../../../paneContext';
import { FileButton } from './FileButton';

export interface MapFileProps {
  readonly template: OwnTemplate;
  readonly map: TemplateMap;
  readonly onKeep: (template: OwnTemplate) => void;
}

/** Saves a mapping as the file the command line reads, and loads one. */
export function MapFile({ template, map, onKeep }: MapFileProps) {
  const { t } = useTranslation('template');
  const pane = usePane();
  const file = mapFileName(template.name);
  const save = async () => {
    if (!(await pane.services.saveFile(file, writeMapFile(map)))) pane.fail(templateTexts.noDownloads);
  };
  const load = async (chosen: File) => {
    const loaded = await pane.run(templateTexts.taking, async () =>
      readMapFile(chosen.name, await chosen.text(), template),
    );
    if (!loaded) return;
    onKeep(loaded);
    pane.tell(templateTexts.mapLoaded(chosen.name));
  };
  return (
    <>
      <Quiet>{t('mapFileHint', { file })}</Quiet>
      <Actions>
        <Button size="small" onClick={() => void save()}>
          {t('saveMap')}
        </Button>
        <FileButton small label={t('loadMap')} accept=".json" onFile={(chosen) => void load(chosen)} />
      </Actions>
    </>
  );
}
