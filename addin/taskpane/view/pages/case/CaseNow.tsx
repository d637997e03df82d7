import { useTranslation } from 'react-i18next';
import { dayNumber, dayOf, secondOfDay, type LocalTime } from '../../../../../functions/core/calendar';
import type { CaseView } from '../../../pane/case/caseView';
import { Card, PartHeading, Quiet } from '../../layout';
import { useLanguage, useSay } from '../../paneContext';
import { useTimeLeft } from '../../useTimeLeft';

/** Where the case stands, who has it, what comes next and what is due first. */
export function CaseNow({ view: { explained } }: { readonly view: CaseView }) {
  const { t } = useTranslation('case');
  const say = useSay();
  const language = useLanguage();
  const timeLeft = useTimeLeft();
  const { stage, next, closed, asOf, limits } = explained;
  const nextStages = [
    ...next.stages.map(({ name, owner }) => (owner ? `${say(name)}（${say(owner)}）` : say(name))),
    ...(next.mayEnd ? [t('nextEnds')] : []),
  ].map((text) => (language === 'en' ? text.replace('（', ' (').replace('）', ')') : text));
  const limit = next.limit && limits.find(({ rule }) => rule === next.limit?.rule);
  return (
    <Card>
      <PartHeading>{t('now')}</PartHeading>
      <div>
        {stage ? t('stage', { stage: say(stage.name) }) : t(closed ? 'closed' : 'afterChart')}
        {stage?.owner ? ` · ${t('owner', { owner: say(stage.owner) })}` : ''}
      </div>
      {stage && <Quiet>{say(stage.content)}</Quiet>}
      {!closed && nextStages.length > 0 && (
        <div>{t('next', { stages: nextStages.join(language === 'zh' ? '、' : ', ') })}</div>
      )}
      {next.limit && limit && (
        <strong>
          {t('nextDue', {
            name: say(limit.name),
            due: next.limit.due.slice(0, 16).replace('T', ' '),
            left: timeLeft(daysBetween(asOf, next.limit.due)),
          })}
        </strong>
      )}
    </Card>
  );
}

const daysBetween = (from: LocalTime, to: LocalTime): number =>
  dayNumber(dayOf(to)) - dayNumber(dayOf(from)) + (secondOfDay(to) - secondOfDay(from)) / 86_400;
