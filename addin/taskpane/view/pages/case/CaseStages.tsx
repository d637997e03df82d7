import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CaseTimeline, TimelineStage } from '../../../../../functions/core/actions/caseTimeline';
import type { ExplainedLimit } from '../../../../../functions/core/actions/explainLimit';
import { describeState } from '../../../../../functions/core/messages/explainMessages';
import { PartHeading, Quiet, Stack } from '../../layout';
import { useLanguage, useSay } from '../../paneContext';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  stage: {
    position: 'relative',
    paddingInlineStart: '20px',
    paddingBottom: tokens.spacingVerticalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginInlineStart: '6px',
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-7px',
      top: '4px',
      width: '12px',
      height: '12px',
      boxSizing: 'border-box',
      borderRadius: '50%',
      border: `2px solid ${tokens.colorNeutralStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1,
      forcedColorAdjust: 'none',
    },
  },
  done: {
    '::before': {
      backgroundColor: tokens.colorPaletteGreenForeground1,
      border: `2px solid ${tokens.colorPaletteGreenForeground1}`,
    },
  },
  current: {
    '::before': {
      backgroundColor: tokens.colorBrandBackground,
      border: `2px solid ${tokens.colorBrandBackground}`,
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The stages of the chart as a line of time, each with its owner and the limits that end with it. */
export function CaseStages({ timeline }: { readonly timeline: CaseTimeline }) {
  const { t } = useTranslation('case');
  const styles = useStyles();
  return (
    <Stack>
      <PartHeading>{t('timeline')}</PartHeading>
      <ol className={styles.list} role="list">
        {timeline.stages.map((stage) => (
          <StageLine key={stage.id} stage={stage} />
        ))}
      </ol>
      {timeline.others.length > 0 && (
        <>
          <PartHeading>{t('otherLimits')}</PartHeading>
          {timeline.others.map((limit) => (
            <LimitLine key={limit.rule} limit={limit} />
          ))}
        </>
      )}
    </Stack>
  );
}

function StageLine({ stage }: { readonly stage: TimelineStage }) {
  const { t } = useTranslation('case');
  const say = useSay();
  const styles = useStyles();
  const { status, at, owner, clause } = stage;
  return (
    <li
      className={mergeClasses(
        styles.stage,
        status === 'done' && styles.done,
        status === 'current' && styles.current,
      )}
      aria-current={status === 'current' ? 'step' : undefined}
    >
      <div>
        <span className={styles.name}>{say(stage.name)}</span> · {t(`status_${status}`)}
        {at === null ? '' : ` · ${shown(at)}`}
      </div>
      <Quiet>
        {owner ? `${say(owner)} · ` : ''}
        {t('clause', { clause })}
      </Quiet>
      {stage.limits.map((limit) => (
        <LimitLine key={limit.rule} limit={limit} />
      ))}
    </li>
  );
}

function LimitLine({ limit }: { readonly limit: ExplainedLimit }) {
  const { t } = useTranslation('case');
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const late = limit.state === '逾期未完成' || limit.state === '逾期完成';
  const due =
    limit.due === null ? (limit.state === '未起算' ? t('notDue') : '') : t('due', { due: shown(limit.due) });
  const state = limit.state === '未起算' ? '' : describeState(limit.state, language);
  return (
    <div>
      {say(limit.name)}
      {due !== '' && ` · ${due}`}
      {state !== '' && (
        <>
          {' · '}
          <span className={late ? styles.late : undefined}>{state}</span>
        </>
      )}
    </div>
  );
}

const shown = (moment: string): string => moment.slice(0, 16).replace('T', ' ');
