import { Button, makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { earlierCases } from '../../../../../../functions/core/actions/earlierCases';
import type { TrackerCases } from '../../../../../../functions/core/actions/trackerCases';
import { toIsoDate } from '../../../../../../functions/core/calendar';
import { describeFinding } from '../../../../../../functions/core/messages/findingMessages';
import { cellAddress } from '../../../../../../functions/core/register/grid';
import { disciplinePages } from '../../../../../../functions/core/report/eightD/disciplinePages';
import { fillEightD } from '../../../../../../functions/core/report/eightD/fillEightD';
import { gradeLevels } from '../../../../../../functions/core/report/gate/gradeLevels';
import type { CaseView } from '../../../../pane/case/caseView';
import { eightDGates } from '../../../../pane/eightD/eightDGates';
import { Actions, Card, Quiet, Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { useGoTo } from '../../../useGoTo';
import { DisciplineForm } from './DisciplineForm';
import { SectionMark, StageGates } from './GateLines';
import { OpenedFold } from './OpenedFold';
import { SaveBar } from './SaveBar';
import { useEightD, type EightDForm } from './useEightD';
import { useEightDWords } from './useEightDWords';

export interface EightDPartProps {
  readonly view: CaseView;
  readonly cases: TrackerCases;
}

/** The 8D of a case, discipline by discipline, kept on the sheet 8D数据. */
export function EightDPart({ view, cases }: EightDPartProps) {
  const { t } = useEightDWords();
  if (view.one.caseNo === '') return <Quiet>{t('noNumber')}</Quiet>;
  return <OpenEightD key={view.one.caseNo} view={view} cases={cases} />;
}

function OpenEightD({ view, cases }: EightDPartProps) {
  const { t } = useEightDWords();
  const form = useEightD(view.one.caseNo, cases);
  return form ? <Disciplines view={view} form={form} cases={cases} /> : <Quiet>{t('reading')}</Quiet>;
}

const useStyles = makeStyles({
  // What gets the focus is not to hide behind the bar at the bottom.
  form: { '& :focus-visible': { scrollMarginBottom: '96px' } },
});

interface DisciplinesProps extends EightDPartProps {
  readonly form: EightDForm;
}

function Disciplines({ view: { one, explained }, cases, form }: DisciplinesProps) {
  const { t } = useEightDWords();
  const styles = useStyles();
  const language = useLanguage();
  const typed = useDeferredValue(form.view);
  const eightD = useMemo(() => typed.eightD, [typed]);
  const today = toIsoDate(explained.asOf.slice(0, 10))!;
  const gates = useMemo(
    () => eightDGates(eightD, one.fields, today, gradeLevels(cases.input.procedure)),
    [eightD, one, today, cases],
  );
  const earlier = useMemo(() => earlierCases(cases.cases, one), [cases, one]);
  const known = useMemo(() => fillEightD({}, one.fields, language), [one, language]);
  return (
    <Stack className={styles.form}>
      <Quiet>{t('teach')}</Quiet>
      <StageGates gates={gates} />
      <Strays form={form} />
      <WhereKept form={form} caseNo={one.caseNo} />
      {disciplinePages.map((page) => {
        const shortcomings = gates.shortcomings.filter(({ section }) => section === page.id);
        return (
          <OpenedFold
            key={page.id}
            title={
              <>
                {page.title[language]} <SectionMark shortcomings={shortcomings} />
              </>
            }
          >
            {() => (
              <DisciplineForm
                form={form}
                page={page}
                caseNo={one.caseNo}
                eightD={eightD}
                known={known}
                earlier={earlier}
                shortcomings={shortcomings}
              />
            )}
          </OpenedFold>
        );
      })}
      <SaveBar form={form} />
    </Stack>
  );
}

/** Lines on the sheet whose number is a slip away from this case's. */
function Strays({ form: { strays } }: { readonly form: EightDForm }) {
  const language = useLanguage();
  if (strays.length === 0) return null;
  return (
    <Card role="status">
      {strays.map((found) => (
        <div key={found.cell}>{`${found.cell ?? ''} ${describeFinding(found, language).message}`}</div>
      ))}
    </Card>
  );
}

/** Where the answers stand in the workbook. */
function WhereKept({ form, caseNo }: { readonly form: EightDForm; readonly caseNo: string }) {
  const { t } = useEightDWords();
  const goTo = useGoTo();
  const { sheet, view } = form;
  if (!view.hasLines)
    return (
      <Stack>
        <Quiet>{t('noLines', { no: caseNo })}</Quiet>
        <Actions>
          <Button size="small" onClick={() => void form.save()}>
            {t('makeLines')}
          </Button>
        </Actions>
      </Stack>
    );
  const row = view.firstRow;
  if (sheet === undefined || row === undefined) return null;
  return (
    <Actions>
      <Button size="small" onClick={() => void goTo(sheet, cellAddress(row, 1))}>
        {t('goTo')}
      </Button>
    </Actions>
  );
}
