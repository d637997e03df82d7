import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { buildSteps, type BuildStep } from '../../../pane/build/buildDraft';
import type { BuildSession, BuildState } from '../../../pane/build/buildSession';
import { Actions, Stack } from '../../layout';
import { useArrival } from '../../useArrival';
import { ColumnStep } from './ColumnStep';
import { FindingStep } from './FindingStep';
import { ProcedureStep } from './ProcedureStep';
import { SheetStep } from './SheetStep';

const useStyles = makeStyles({
  steps: { display: 'flex', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    flex: '1 1 0',
    minWidth: 0,
    padding: '4px 0',
    border: 'none',
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    width: '100%',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    // What gets the focus is scrolled clear of the buttons at the foot (WCAG 2.2, 2.4.11 Focus Not Obscured).
    '& :is(a, button, input, select, summary)': { scrollMarginBottom: '72px' },
  },
  foot: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface StepProps {
  readonly session: BuildSession;
  readonly state: BuildState;
}

const contents: Readonly<Record<BuildStep, (props: StepProps) => React.ReactNode>> = {
  sheets: SheetStep,
  columns: ColumnStep,
  findings: FindingStep,
  procedure: ProcedureStep,
};

/** Four steps; every one can be gone back to, and nothing is written before the last. */
export function BuildSteps({ session, state }: StepProps) {
  const styles = useStyles();
  const { t } = useTranslation('build');
  const at = buildSteps.indexOf(state.draft.step);
  const current = useArrival(state.draft.step);
  const go = (step: BuildStep | undefined) => {
    if (step) session.decide({ step });
  };
  const Content = contents[state.draft.step];
  const readable = (state.reading?.complaints ?? 0) > 0;
  const last = at === buildSteps.length - 1;
  const problem = last
    ? state.draft.profile === ''
      ? t('chooseProcedure')
      : ''
    : readable
      ? ''
      : t('chooseOne');
  return (
    <Stack>
      <ol className={styles.steps} aria-label={t('steps')}>
        {buildSteps.map((step, index) => (
          <li key={step} style={{ flex: '1 1 0', minWidth: 0 }}>
            <button
              ref={index === at ? current : undefined}
              type="button"
              className={mergeClasses(styles.step, index === at && styles.current)}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => go(step)}
            >
              {index + 1} {t(`step_${step}`)}
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.content}>
        <Content session={session} state={state} />
      </div>
      <Actions className={styles.foot}>
        {at > 0 && <Button onClick={() => go(buildSteps[at - 1])}>{t('back')}</Button>}
        <Button
          appearance="primary"
          disabledFocusable={problem !== ''}
          onClick={() => (last ? void session.build() : go(buildSteps[at + 1]))}
        >
          {last ? t('build') : t('next')}
        </Button>
        {problem !== '' && <span>{problem}</span>}
        {at === 0 && (
          <Button appearance="subtle" onClick={() => void session.readWorkbook()}>
            {t('reread')}
          </Button>
        )}
      </Actions>
    </Stack>
  );
}
