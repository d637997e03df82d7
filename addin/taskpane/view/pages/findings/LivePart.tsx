import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { describeLiveFinding } from '../../../../../functions/core/messages/liveCheckMessages';
import { Card, CardList, Fold, Quiet } from '../../layout';
import { useLanguage } from '../../paneContext';
import { useGoToRow } from '../../useGoToRow';
import { useLive } from '../../useLive';

/** Rows shown at once; the marked cells of the tracker show all. */
const mostShown = 30;
/** Up to here they are unfolded: more would push the rest of the page out of sight. */
const mostOpen = 4;

/** What the live check finds in the tracker as it stands now; it goes when the cell is put right. */
export function LivePart() {
  const { t } = useTranslation('findings');
  const language = useLanguage();
  const goToRow = useGoToRow();
  const { live } = useLive();
  const rows = [...(live?.findings ?? [])].filter(([, found]) => found.length > 0);
  if (rows.length === 0) return null;
  return (
    <Fold title={t('live', { count: rows.length })} open={rows.length <= mostOpen}>
      <Quiet>{t('liveHint')}</Quiet>
      <CardList>
        {rows.slice(0, mostShown).map(([rowId, found]) => (
          <li key={rowId} style={{ listStyle: 'none' }}>
            <Card>
              <Link as="button" onClick={() => void goToRow(rowId)} style={{ textAlign: 'start' }}>
                {found[0]!.caseNo === '' ? t('toRow') : t('caseNo', { no: found[0]!.caseNo })}
              </Link>
              {found.map((finding) => (
                <div key={`${finding.columnId} ${finding.code}`}>
                  {describeLiveFinding(finding, language)}
                </div>
              ))}
            </Card>
          </li>
        ))}
      </CardList>
      {rows.length > mostShown && <Quiet>{t('liveMore', { count: rows.length - mostShown })}</Quiet>}
    </Fold>
  );
}
