import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { headingsOf } from '../../../../../../functions/core/report/template/proposeTemplateMap';
import type {
  TemplateMap,
  TemplateMapEntry,
} from '../../../../../../functions/core/report/template/templateMap';
import { templateCells } from '../../../../../../templates/word/template/fillTemplate';
import type { OwnTemplate } from '../../../../pane/template/ownTemplate';
import { Fold, Quiet, Stack } from '../../../layout';
import { MapEntry } from './MapEntry';
import { MapFile } from './MapFile';

export interface TemplateMappingProps {
  readonly template: OwnTemplate;
  readonly map: TemplateMap;
  readonly onKeep: (template: OwnTemplate) => void;
}

const none: readonly string[] = [];

/** What goes where in a form without placeholders: proposed, corrected by a person, accepted. */
export function TemplateMapping({ template, map, onKeep }: TemplateMappingProps) {
  const { t } = useTranslation('template');
  const headings = useHeadings(template, map);
  const newest = useRef({ template, map, onKeep });
  newest.current = { template, map, onKeep };
  const change = useCallback((at: number, entry: TemplateMapEntry) => {
    const now = newest.current;
    const cells = now.map.cells.map((one, index) => (index === at ? entry : one));
    now.onKeep({ ...now.template, map: { cells }, accepted: false });
  }, []);
  const number = map.cells.filter(({ field }) => field !== '').length;
  const list = (
    <Stack>
      {!template.accepted && <Quiet>{t('mapHint', { number })}</Quiet>}
      {map.cells.map((entry, at) => (
        <MapEntry key={String(at)} {...{ entry, at }} headings={headings[at] ?? none} onChange={change} />
      ))}
      {!template.accepted && (
        <Button
          appearance="primary"
          disabled={number === 0}
          onClick={() => onKeep({ ...template, accepted: true })}
        >
          {t('accept', { number })}
        </Button>
      )}
      <MapFile template={template} map={map} onKeep={onKeep} />
    </Stack>
  );
  return (
    <Fold open={!template.accepted} title={t(template.accepted ? 'mapAccepted' : 'mapTitle', { number })}>
      {list}
    </Fold>
  );
}

/** The headings of repeated rows, entry by entry; the same while the form is. */
function useHeadings({ bytes }: OwnTemplate, map: TemplateMap): readonly (readonly string[])[] {
  const cells = useMemo(() => templateCells(bytes), [bytes]);
  const kept = useRef(new Map<string, readonly string[]>());
  return map.cells.map((entry) => {
    if (entry.how !== 'rows') return none;
    const found = headingsOf(entry, cells);
    const key = found.join('\u0000');
    if (!kept.current.has(key)) kept.current.set(key, found);
    return kept.current.get(key)!;
  });
}
