import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { gateLines, gateScores } from '../../../../../functions/core/messages/describeGate';
import { describeFinding } from '../../../../../functions/core/messages/findingMessages';
import type { GateResult } from '../../../../../functions/core/report/gate/gateResult';
import type { Finding } from '../../../../../functions/core/shared/finding';
import { Actions, Card, Quiet } from '../../layout';
import { useLanguage } from '../../paneContext';

export interface DocumentGateProps {
  readonly gate: GateResult;
  /** What is not clear on the sheet 8D数据, for reports made from it. */
  readonly findings: readonly Finding[];
  /** Number of the case where that sheet says nothing of it. */
  readonly unanswered: string | undefined;
  readonly onAgain: () => void;
}

/** What the quality gate says of a document, every shortcoming with its reason. */
export function DocumentGate({ gate, findings, unanswered, onAgain }: DocumentGateProps) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const lines = gateLines(gate, language);
  const verdict = gate.blocking.length > 0 ? 'blocked' : lines.length > 0 ? 'weak' : 'passed';
  return (
    <Card role="status">
      <strong>{t(verdict, { score: gate.score, max: gate.max })}</strong>
      <Quiet>{gateScores(gate, language)}</Quiet>
      <Lines lines={lines} />
      {unanswered !== undefined && <div>{t('noEightD', { no: unanswered })}</div>}
      {findings.length > 0 && (
        <>
          <div>{t('eightDFindings', { count: findings.length })}</div>
          <Lines
            lines={findings.map(
              (finding) =>
                `${finding.sheet}!${finding.cell ?? ''} ${describeFinding(finding, language).message}`,
            )}
          />
        </>
      )}
      <Actions>
        <Button size="small" onClick={onAgain}>
          {t('checkAgain')}
        </Button>
      </Actions>
    </Card>
  );
}

/** Lines that bring their own marks. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul role="list" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {lines.map((line) => (
        <li key={line} style={{ overflowWrap: 'anywhere' }}>
          {line}
        </li>
      ))}
    </ul>
  );
}
