import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FigureFields } from '../../FigureFields';
import { PartHeading, Quiet, Stack } from '../../layout';
import { ProcedureChoice } from '../../ProcedureChoice';
import { useProcedureGallery } from '../../useProcedureGallery';
import type { StepProps } from './BuildSteps';

/** The procedure the tracker follows, the figures it leaves open, and how formulas are written. */
export function ProcedureStep({ session, state: { draft } }: StepProps) {
  const { t } = useTranslation('build');
  const gallery = useProcedureGallery();
  const profile = draft.profile === '' ? undefined : gallery?.find(draft.profile)?.profile;
  return (
    <Stack>
      <div>{t('procedureLead')}</div>
      <ProcedureChoice
        gallery={gallery}
        chosen={draft.profile}
        label={t('step_procedure')}
        onChoose={(id) => session.decide({ profile: id, figures: {} })}
      />
      {profile && <Quiet>{t('source', { source: profile.source })}</Quiet>}
      {profile && profile.parameters.length > 0 && (
        <Stack>
          <PartHeading>{t('figures')}</PartHeading>
          <Quiet>{t('figuresHint')}</Quiet>
          <FigureFields
            parameters={profile.parameters}
            typed={draft.figures}
            onType={(id, text) => session.decide({ figures: { ...draft.figures, [id]: text } })}
          />
        </Stack>
      )}
      <Field label={t('company')} hint={t('companyHint')}>
        <Input value={draft.company} onChange={(_, { value }) => session.decide({ company: value })} />
      </Field>
      <Field label={t('formulas')}>
        <RadioGroup
          value={draft.formulas}
          onChange={(_, { value }) =>
            session.decide({ formulas: value === 'functions' ? 'functions' : 'native' })
          }
        >
          <Radio value="native" label={t('formulasNative')} />
          <Radio value="functions" label={t('formulasFunctions')} />
        </RadioGroup>
      </Field>
      <Quiet>{t('buildHint')}</Quiet>
    </Stack>
  );
}
