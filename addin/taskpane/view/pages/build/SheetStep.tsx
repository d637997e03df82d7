import { Checkbox } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SheetInspection } from '../../../../../functions/core/register';
import { Card, CardList, Fold, Quiet, Stack } from '../../layout';
import type { StepProps } from './BuildSteps';
import { ReadingSummary } from './ReadingSummary';

/** Which sheets are read: registers are proposed, and of the others it says why not. */
export function SheetStep({ session, state }: StepProps) {
  const { t } = useTranslation('build');
  const sheets = state.reading?.allSheets.sheets ?? [];
  const registers = sheets.filter(({ role }) => role === 'register');
  const others = sheets.filter(({ role }) => role !== 'register');
  const chosen = state.draft.sheets ?? registers.map(({ name }) => name);
  const toggle = (name: string, on: boolean) =>
    void session.chooseSheets(
      registers.map((one) => one.name).filter((one) => (one === name ? on : chosen.includes(one))),
    );
  return (
    <Stack>
      <div>{registers.length > 0 ? t('sheetsLead') : t('sheetsNone')}</div>
      <CardList>
        {registers.map((sheet) => (
          <li key={sheet.name} style={{ listStyle: 'none' }}>
            <Card>
              <Checkbox
                checked={chosen.includes(sheet.name)}
                label={sheet.name}
                onChange={(_, { checked }) => toggle(sheet.name, checked === true)}
              />
              <Quiet>
                <SheetExtent sheet={sheet} />
              </Quiet>
            </Card>
          </li>
        ))}
      </CardList>
      <ReadingSummary state={state} />
      {others.length > 0 && (
        <Fold title={t('sheetsOthers')} open={registers.length === 0}>
          <CardList>
            {others.map(({ name, role }) => (
              <li key={name} style={{ listStyle: 'none' }}>
                {name}
                <Quiet>{role === 'register' ? '' : t(`role_${role}`)}</Quiet>
              </li>
            ))}
          </CardList>
        </Fold>
      )}
    </Stack>
  );
}

function SheetExtent({ sheet }: { readonly sheet: SheetInspection }) {
  const { t } = useTranslation('build');
  const [first, last] = [sheet.firstDataRow, sheet.tables.at(-1)?.lastDataRow ?? sheet.lastDataRow];
  const extent =
    first === null || last === null ? '' : t('sheetRows', { first, last, columns: sheet.columns.length });
  return <>{[extent, sheet.hidden ? t('sheetHidden') : ''].filter((part) => part !== '').join(' · ')}</>;
}
