import { eightDItems } from '../../../../../../functions/core/actions/eightDSheet/eightDItems';
import type { TableItem } from '../../../../../../functions/core/actions/eightDSheet/caseLines';
import type { SimilarCase } from '../../../../../../functions/core/actions/similarCases';
import type {
  DisciplinePage,
  PageItem,
} from '../../../../../../functions/core/report/eightD/disciplinePages';
import type { EightD } from '../../../../../../functions/core/report/eightD/eightD';
import type { EightDTableKey } from '../../../../../../functions/core/report/eightD/eightDTables';
import { eightDField } from '../../../../../../functions/core/report/eightD/fillEightD';
import { textOf } from '../../../../pane/eightD/eightDDraft';
import type { Shortcoming } from '../../../../pane/eightD/eightDGates';
import { Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { AnswerInput } from './AnswerInput';
import { Coverage } from './Coverage';
import { EarlierCases } from './EarlierCases';
import { SectionGate } from './GateLines';
import { PhotoPlaces } from './PhotoPlaces';
import { TableForm } from './TableForm';
import type { EightDForm } from './useEightD';

export interface DisciplineFormProps {
  readonly form: EightDForm;
  readonly page: DisciplinePage;
  readonly caseNo: string;
  /** As it stands with what was typed. */
  readonly eightD: EightD;
  /** What the register answers by itself. */
  readonly known: EightD;
  /** Cases this one may repeat. */
  readonly earlier: readonly SimilarCase[];
  readonly shortcomings: readonly Shortcoming[];
}

/** The answers, tables and photographs of one discipline, and what the gate says of it. */
export function DisciplineForm({ page, shortcomings, ...rest }: DisciplineFormProps) {
  return (
    <Stack>
      <SectionGate shortcomings={shortcomings} />
      {page.items.map((item, at) => (
        <PageItemForm key={`${item.kind} ${String(at)}`} item={item} {...rest} />
      ))}
    </Stack>
  );
}

interface PageItemProps extends Pick<
  DisciplineFormProps,
  'form' | 'caseNo' | 'eightD' | 'known' | 'earlier'
> {
  readonly item: PageItem;
}

function PageItemForm({ item, form, caseNo, eightD, known, earlier }: PageItemProps) {
  const language = useLanguage();
  switch (item.kind) {
    case 'fields':
      return item.keys.map((key) => {
        const { kind, options, lines, ...names } = eightDField(key);
        const knownText = textOf(known.fields?.[key] ?? null);
        const input = (
          <AnswerInput
            key={key}
            form={form}
            name={key}
            label={names[language]}
            kind={kind}
            options={options}
            lines={lines}
            known={knownText === '' ? undefined : knownText}
          />
        );
        return key === 'h.repeat'
          ? [<EarlierCases key="earlier" form={form} earlier={earlier} />, input]
          : input;
      });
    case 'table':
      return <TableForm form={form} item={tableItem(item.key)} eightD={eightD} />;
    case 'photos':
      return <PhotoPlaces form={form} caseNo={caseNo} />;
    case 'coverage':
      return <Coverage eightD={eightD} />;
    case 'identity':
      return null;
  }
}

function tableItem(key: EightDTableKey): TableItem {
  const item = eightDItems.find((one) => one.key === key);
  if (item?.kind !== 'table') throw new Error(`8D has no table '${key}'`);
  return item;
}
