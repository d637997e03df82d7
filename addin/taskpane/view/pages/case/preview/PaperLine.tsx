import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { drawingSvg } from '../../../../../../functions/core/report/chart/drawingSvg';
import type { Line, Picture } from '../../../../../../functions/core/report/formModel';

const sans = "Arial, SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const useStyles = makeStyles({
  // Blanks and line breaks count on paper.
  normal: { whiteSpace: 'pre-wrap' },
  strong: { whiteSpace: 'pre-wrap', fontFamily: sans, fontWeight: 700 },
  sub: { whiteSpace: 'pre-wrap', fontSize: '0.78em', lineHeight: 1.3 },
  // Darker than on paper, where nobody reads it on a screen.
  hint: { whiteSpace: 'pre-wrap', fontSize: '0.78em', lineHeight: 1.3, color: '#595959' },
  alert: { whiteSpace: 'pre-wrap', fontFamily: sans, fontWeight: 700, color: '#c00000' },
  picture: { display: 'inline-block', maxWidth: '100%', height: 'auto', verticalAlign: 'middle' },
});

/** One line of a cell or a letter. */
export function PaperLine({ line }: { readonly line: Line }) {
  const styles = useStyles();
  switch (line.kind) {
    case 'text':
      // An empty line is as high as one with words.
      return <div className={styles[line.look ?? 'normal']}>{line.text === '' ? '\u00a0' : line.text}</div>;
    case 'choices':
      return (
        <div className={styles.normal}>
          {line.options.map(({ text, chosen }) => `${chosen ? '☑' : '□'}${text}`).join('    ')}
        </div>
      );
    case 'picture':
      return <PaperPicture picture={line.picture} />;
  }
}

function PaperPicture({ picture }: { readonly picture: Picture }) {
  const styles = useStyles();
  const source = useSource(picture);
  const size = { width: `${String(picture.width)}mm` };
  return source === undefined ? null : (
    <img className={styles.picture} style={size} src={source} alt={picture.alt} />
  );
}

/** Address of a picture's content: drawings as they are, photographs for as long as they are shown. */
function useSource(picture: Picture): string | undefined {
  const drawn = useMemo(
    () =>
      picture.type === 'drawing'
        ? `data:image/svg+xml,${encodeURIComponent(drawingSvg(picture.drawing))}`
        : undefined,
    [picture],
  );
  const [made, setMade] = useState<string>();
  useEffect(() => {
    if (picture.type === 'drawing') return;
    const url = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)]));
    setMade(url);
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return drawn ?? made;
}
