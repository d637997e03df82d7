import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { describePhotoProblem } from '../../../../../../functions/core/messages/photoMessages';
import type { Bilingual } from '../../../../../../functions/core/shared/language';
import { failed, ok } from '../../../../../../functions/core/shared/result';
import { drawPhoto, type ChosenPhoto } from '../../../../pane/eightD/drawPhoto';
import type { PhotoProblem } from '../../../../../../functions/core/report/photo/planPhoto';
import { Actions, Quiet, Stack } from '../../../layout';
import { usePane } from '../../../paneContext';
import { eightDTexts } from './eightDTexts';
import { useEightDWords } from './useEightDWords';

const useStyles = makeStyles({
  photo: {
    maxWidth: '100%',
    maxHeight: '160px',
    objectFit: 'contain',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface PhotoPickerProps {
  /** What the photographs show. */
  readonly label: string;
  readonly photos: readonly ChosenPhoto[];
  /** More cannot be chosen. */
  readonly most: number;
  readonly onChange: (photos: readonly ChosenPhoto[]) => Promise<void>;
}

/** Photographs chosen from files or pasted, as they will be printed. */
export function PhotoPicker({ label, photos, most, onChange }: PhotoPickerProps) {
  const { t } = useEightDWords();
  const pane = usePane();
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[], pasted: boolean) => {
    const room = most === 1 ? 1 : most - photos.length;
    const chosen = await pane.run(eightDTexts.drawing, async () => {
      const drawn: ChosenPhoto[] = [];
      for (const file of files.slice(0, room)) {
        const name = pasted ? pastedName(pane.services.now(), file.type) : file.name;
        const photo = await drawPhoto(file, freeName(name, most === 1 ? drawn : [...photos, ...drawn]));
        if (!photo.ok) return failed(photoText(photo.problem));
        drawn.push(photo.value);
      }
      return ok(drawn);
    });
    if (chosen && chosen.length > 0) await onChange(most === 1 ? chosen : [...photos, ...chosen]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
    if (files.length === 0) return;
    event.preventDefault();
    void take(files, true);
  };
  return (
    <Stack onPaste={onPaste} role="group" aria-label={label}>
      {photos.map((photo) => (
        <Shown
          key={photo.name}
          photo={photo}
          label={label}
          onRemove={() => void onChange(photos.filter((one) => one !== photo))}
        />
      ))}
      <input
        ref={input}
        type="file"
        accept="image/*,.heic,.heif"
        multiple={most > 1}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same file can be chosen again.
          target.value = '';
          void take(files, false);
        }}
      />
      {(most === 1 || photos.length < most) && (
        <Actions>
          <Button
            size="small"
            aria-label={t('choosePhoto', { name: label })}
            onClick={() => input.current?.click()}
          >
            {t('chooseShort')}
          </Button>
          <Quiet>{t('pasteHint')}</Quiet>
        </Actions>
      )}
    </Stack>
  );
}

interface ShownProps {
  readonly photo: ChosenPhoto;
  readonly label: string;
  readonly onRemove: () => void;
}

function Shown({ photo, label, onRemove }: ShownProps) {
  const { t } = useEightDWords();
  const styles = useStyles();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(photo.bytes)]));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return (
    <>
      {url && <img className={styles.photo} src={url} alt={`${label}：${photo.name}`} />}
      <Actions>
        <Quiet style={{ overflowWrap: 'anywhere' }}>{photo.name}</Quiet>
        <Button size="small" aria-label={t('removePhoto', { name: photo.name })} onClick={onRemove}>
          ✕
        </Button>
      </Actions>
    </>
  );
}

const photoText = (problem: PhotoProblem): Bilingual => ({
  zh: describePhotoProblem(problem, 'zh'),
  en: describePhotoProblem(problem, 'en'),
});

/** The name, numbered where another photograph has it. */
function freeName(name: string, taken: readonly ChosenPhoto[]): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let number = 2; taken.some((photo) => photo.name === free); number += 1)
    free = `${stem} (${String(number)})${ending}`;
  return free;
}

/** The clipboard calls every picture the same. */
const pastedName = (now: string, type: string): string =>
  `${now.replace(/[-:]/g, '').replace('T', '-')}.${type === 'image/jpeg' ? 'jpg' : 'png'}`;
