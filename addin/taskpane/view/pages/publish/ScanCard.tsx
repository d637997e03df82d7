import { Button, Field, Input } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changedNames } from '../../../pane/publish/preparePublication';
import type { PublishView } from '../../../pane/publish/publishables';
import { formsFor, issueOf, scanProblem, type Scan } from '../../../pane/publish/signedScans';
import { Actions, Card, Quiet } from '../../layout';
import { useSay } from '../../paneContext';
import { Choice } from '../case/Choice';

export interface ScanCardProps {
  readonly scan: Scan;
  readonly known: PublishView;
  /** Whether the person has tried to file it: what is missing is said then. */
  readonly tried: boolean;
  readonly onChange: (changed: Partial<Scan>) => void;
  readonly onRemove: () => void;
}

/** One scan: what it was recognised as, to be put right or confirmed. */
export function ScanCard({ scan, known, tried, onChange, onRemove }: ScanCardProps) {
  const { t } = useTranslation('publish');
  const numbers = useId();
  const { file, caseNo, form, unsure, cases, byText } = scan;
  const problem = tried ? scanProblem(known, scan) : undefined;
  const forms = formsFor(known, caseNo);
  return (
    <Card role="group" aria-label={t('scan', { file: file.name })}>
      <Actions style={{ justifyContent: 'space-between', flexWrap: 'nowrap' }}>
        <strong style={{ overflowWrap: 'anywhere' }}>{file.name}</strong>
        <Button
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={t('removeScan', { file: file.name })}
          onClick={onRemove}
        />
      </Actions>
      <Quiet>{t(unsure ?? (byText ? 'scanReadInside' : 'scanRecognised'), { cases: cases ?? '' })}</Quiet>
      <Field label={t('caseNo')} {...(problem === 'needsCase' ? { validationMessage: t('needsCase') } : {})}>
        <Input
          list={numbers}
          value={caseNo}
          onChange={(_, { value }) => onChange({ caseNo: value.trim() })}
        />
      </Field>
      <datalist id={numbers}>
        {known.facts.known.caseNumbers.map((number) => (
          <option key={number} value={number} />
        ))}
      </datalist>
      <Choice
        label={t('form')}
        value={form}
        options={[['', t('chooseForm')], ...forms.map((name) => [name, name] as const)]}
        onChoose={(chosen) => onChange({ form: chosen })}
      />
      {problem === 'needsForm' && <div role="alert">{t('needsForm')}</div>}
      <Fingerprint scan={scan} known={known} />
    </Card>
  );
}

/** Whether the row still says what was printed and signed. */
function Fingerprint({ scan, known }: Pick<ScanCardProps, 'scan' | 'known'>) {
  const { t } = useTranslation('publish');
  const say = useSay();
  if (scan.form === '' || scanProblem(known, scan) !== undefined) return null;
  const issue = issueOf(known, scan);
  if (!issue) return <Quiet>{t('neverIssued')}</Quiet>;
  if (scan.paper !== undefined && scan.paper !== issue.issued.fingerprint)
    return (
      <div role="status">
        {t('otherPaper', {
          paper: scan.paper,
          issued: issue.issued.fingerprint,
          revision: issue.issued.revision,
        })}
      </div>
    );
  if (issue.hindrance !== 'dataChanged')
    return <Quiet>{t('asIssued', { revision: issue.issued.revision })}</Quiet>;
  return <div role="status">{t('changedSince', { changed: say(changedNames(issue.changed)) })}</div>;
}
