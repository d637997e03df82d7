import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { pages } from '../../../../../../functions/core/report/fitPage';
import type { FormModel } from '../../../../../../functions/core/report/formModel';
import { Actions, Quiet, Stack } from '../../../layout';
import { Paper } from './Paper';

const useStyles = makeStyles({
  frame: {
    overflow: 'auto',
    maxHeight: '70vh',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** CSS pixels per millimetre. */
const pixels = 96 / 25.4;

/** The sheets of a document from its model, as wide as the pane or as large as on paper. Word alone knows its page breaks. */
export function DocumentPages({ model }: { readonly model: FormModel }) {
  const { t } = useTranslation('case');
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [large, setLarge] = useState(false);
  const room = useWidth(frame);
  const fit = Math.min(1, room / (pages[model.orientation].width * pixels));
  const zoom: CSSProperties = { zoom: large ? 1 : fit };
  return (
    <Stack>
      <Actions>
        <Button size="small" aria-pressed={large} onClick={() => setLarge(!large)}>
          {t(large ? 'wholeWidth' : 'paperSize')}
        </Button>
        <Quiet>{t('pagesHint')}</Quiet>
      </Actions>
      <div
        ref={frame}
        className={styles.frame}
        role="group"
        aria-label={t('pagesOf', { name: model.title.main })}
        // Larger than the pane: keys scroll what has the focus.
        tabIndex={0}
      >
        <div style={zoom}>
          {model.parts.map((part, at) => (
            <Paper key={part.copy ?? String(at)} model={model} part={part} />
          ))}
        </div>
      </div>
    </Stack>
  );
}

/** Width inside of an element, followed as the pane is resized. */
function useWidth(element: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watch.observe(shown);
    return () => watch.disconnect();
  }, [element]);
  return width;
}
