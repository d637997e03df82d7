import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { margins, pages } from '../../../../../../functions/core/report/fitPage';
import type { Block, FormModel, FormPart } from '../../../../../../functions/core/report/formModel';
import { PaperLine } from './PaperLine';
import { PaperTable } from './PaperTable';

/** Paper is white and its ink black in every theme; letters as `templates/word/styles` sets them. */
const useStyles = makeStyles({
  paper: {
    boxSizing: 'border-box',
    margin: '0 auto 4mm',
    color: '#000000',
    backgroundColor: '#ffffff',
    fontFamily: "'Times New Roman', SimSun, 'Songti SC', 'Noto Serif CJK SC', serif",
    overflowWrap: 'anywhere',
    colorScheme: 'light',
  },
  edge: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '4mm',
    fontSize: '8.5pt',
    borderBottom: '1px solid #000000',
    marginBottom: '3mm',
  },
  foot: { borderBottom: 'none', borderTop: '1px solid #000000', margin: '3mm 0 0' },
  company: { fontFamily: heading(), fontSize: '14pt', textAlign: 'center', margin: 0 },
  title: { fontFamily: heading(), fontSize: '18pt', fontWeight: 700, textAlign: 'center', margin: 0 },
  subtitle: { fontFamily: heading(), fontSize: '11pt', textAlign: 'center', margin: 0 },
  head: { display: 'flex', justifyContent: 'space-between', fontSize: '10.5pt', margin: '1mm 0' },
  body: { fontSize: '12pt', lineHeight: '22pt', textIndent: '2em' },
  salutation: { fontSize: '12pt', lineHeight: '28pt' },
  note: { fontSize: '9pt' },
  closing: { fontSize: '12pt', lineHeight: '22pt', textAlign: 'end' },
  gap: { height: '1.4mm' },
});

function heading(): string {
  return "Arial, SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
}

/** The pale words behind a sheet, once a page. */
function watermarkSvg(words: string, width: number, height: number): string {
  const [middle, center] = [String(width / 2), String(height / 2)];
  const size = String(Math.min(42, (width * 1.1) / words.length));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}">` +
    `<text x="${middle}" y="${center}" font-size="${size}" font-family="${heading().replaceAll('"', "'")}" fill="#dadada" ` +
    `text-anchor="middle" dominant-baseline="middle" transform="rotate(-45 ${middle} ${center})">${words}</text></svg>`
  );
}

interface PaperProps {
  readonly model: FormModel;
  readonly part: FormPart;
}

/** One part of a document as a sheet that is as long as it has to be. */
export function Paper({ model, part }: PaperProps) {
  const styles = useStyles();
  const { width, height } = pages[model.orientation];
  const look = {
    width: `${String(width)}mm`,
    minHeight: `${String(height)}mm`,
    padding: `${String(margins.header)}mm ${String(margins.right)}mm ${String(margins.footer)}mm ${String(margins.left)}mm`,
    ...(model.watermark === undefined
      ? {}
      : {
          backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(watermarkSvg(model.watermark, width, height))}")`,
          backgroundSize: `${String(width)}mm ${String(height)}mm`,
        }),
  };
  return (
    <div className={styles.paper} style={look} lang={model.language === 'en' ? 'en' : 'zh-CN'}>
      <div className={styles.edge}>
        <span>{model.pageHeader.left}</span>
        <span>{model.pageHeader.right}</span>
      </div>
      {model.company !== '' && <p className={styles.company}>{model.company}</p>}
      <p className={styles.title}>{model.title.main}</p>
      {model.title.sub !== undefined && <p className={styles.subtitle}>{model.title.sub}</p>}
      <div className={styles.head}>
        <span>{model.headLeft}</span>
        <strong>{part.copy}</strong>
        <span>{model.headRight}</span>
      </div>
      {part.blocks.map((block, at) => (
        <PaperBlock key={String(at)} block={block} density={model.density} first={at === 0} />
      ))}
      <div className={mergeClasses(styles.edge, styles.foot)}>
        <span>{model.pageFooter.left}</span>
      </div>
    </div>
  );
}

interface PaperBlockProps {
  readonly block: Block;
  readonly density: FormModel['density'];
  readonly first: boolean;
}

const paragraphLooks = {
  body: 'body',
  note: 'note',
  heading: 'salutation',
  closing: 'closing',
} as const;

function PaperBlock({ block, density, first }: PaperBlockProps) {
  const styles = useStyles();
  if (block.kind === 'table')
    return (
      <>
        {!first && <div className={styles.gap} />}
        <PaperTable rows={block.rows} density={density} />
      </>
    );
  return (
    <div className={styles[paragraphLooks[block.look]]}>
      {block.lines.map((line, at) => (
        <PaperLine key={String(at)} line={line} />
      ))}
    </div>
  );
}
