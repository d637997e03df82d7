import { Button } from '@fluentui/react-components';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paneTexts } from '../../../pane/paneTexts';
import { Actions, PartHeading, Quiet, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { isFocusLost } from '../../useArrival';
import { useLoaded } from '../../useLoaded';
import { useTask } from '../../useTask';

const freezeWork = () => import(/* webpackChunkName: "freeze-work" */ '../../../pane/freeze/freezeWork');

const labels = {
  freezing: { zh: '正在转换公式', en: 'Converting formulas' },
  thawing: { zh: '正在换回公式', en: 'Putting formulas back' },
};

/** Formulas for colleagues without the add-in, and back; the ribbon leads here. */
export function FreezePart() {
  const { t } = useTranslation('procedure');
  const pane = usePane();
  const part = useRef<HTMLDivElement>(null);
  const load = useCallback(async () => (await freezeWork()).frozenSince(pane), [pane]);
  const [frozen, again] = useLoaded(paneTexts.looking, load);
  useTask((task) => {
    if (task === 'freeze') part.current?.scrollIntoView();
  });
  const convert = async (way: 'freeze' | 'thaw') => {
    const label = way === 'freeze' ? labels.freezing : labels.thawing;
    const done = await pane.run(label, async () => (await freezeWork())[way](pane));
    if (!done) return;
    pane.tell(done);
    pane.forgetCases();
    await again();
    // The button has become the one for the way back.
    if (isFocusLost()) part.current?.querySelector('button')?.focus();
  };
  return (
    <Stack ref={part}>
      <PartHeading>{t('freeze')}</PartHeading>
      <Quiet>{frozen?.at === undefined ? t('freezeHint') : t('frozenSince', { at: frozen.at })}</Quiet>
      <Actions>
        {frozen?.at === undefined ? (
          <Button onClick={() => void convert('freeze')}>{t('freezeNow')}</Button>
        ) : (
          <Button onClick={() => void convert('thaw')}>{t('thawNow')}</Button>
        )}
      </Actions>
    </Stack>
  );
}
