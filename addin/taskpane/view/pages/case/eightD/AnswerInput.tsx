import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnswerName } from '../../../../../../functions/core/actions/eightDSheet/caseCells';
import { longestText } from '../../../../../../functions/core/actions/eightDSheet/caseLines';
import { readCell } from '../../../../../../functions/core/actions/eightDSheet/eightDCells';
import { gateReason } from '../../../../../../functions/core/messages/describeGate';
import { translated } from '../../../../../../functions/core/report/choiceLists';
import type { FormFieldKind } from '../../../../../../functions/core/report/formDefinition';
import { textOf } from '../../../../pane/eightD/eightDDraft';
import { weakRule } from '../../../../pane/eightD/eightDGates';
import { Actions } from '../../../layout';
import { MomentInput } from '../../../MomentInput';
import { SuggestingInput } from '../../../SuggestingInput';
import { useLanguage } from '../../../paneContext';
import { narrow } from '../narrow';
import type { EightDForm } from './useEightD';
import { useEightDWords } from './useEightDWords';

export interface AnswerInputProps {
  readonly form: EightDForm;
  readonly name: AnswerName;
  readonly label: string;
  readonly kind?: FormFieldKind | undefined;
  readonly options?: readonly string[] | undefined;
  readonly lines?: number | undefined;
  /** Offered while typing; other words are welcome. */
  readonly suggestions?: readonly string[];
  /** What the register answers while this is blank. */
  readonly known?: string | undefined;
}

/** One answer of the 8D, as its kind asks, with what is odd about it said below. */
export function AnswerInput(props: AnswerInputProps) {
  const { form, name, label, kind = 'text', options = [], known } = props;
  const { t } = useEightDWords();
  const language = useLanguage();
  const { view, change } = form;
  const text = view.text(name);
  const conflict = view.conflicts.get(name);
  const doubt = readCell(text, 'General', kind, options).doubt?.slice('eightD.'.length);
  const weak = weakRule(name, text);
  const message = view.isLong(name)
    ? t('long')
    : doubt === 'notADate' || doubt === 'notANumber' || doubt === 'notAChoice'
      ? t(doubt)
      : weak && gateReason(weak, language);
  const isConflict = conflict !== undefined;
  return (
    <>
      <Field
        label={label}
        style={narrow}
        data-answer={name}
        {...(known === undefined || text !== '' ? {} : { hint: t('fromRegister', { value: known }) })}
        {...(isConflict
          ? {
              validationState: 'error',
              validationMessage: t('now', { value: textOf(conflict) || t('blank') }),
            }
          : message
            ? { validationState: 'warning', validationMessage: message }
            : {})}
      >
        {inputFor(props, text, (typed) => change(view.typed(name, typed)), {
          isLong: view.isLong(name),
          shown: (option) => translated(option, language),
        })}
      </Field>
      {isConflict && (
        <Actions>
          <Button
            size="small"
            aria-label={`${t('takeTheirs')}：${label}`}
            onClick={() => change(view.takeTheirs(name))}
          >
            {t('takeTheirs')}
          </Button>
          <Button
            size="small"
            aria-label={`${t('keepMine')}：${label}`}
            onClick={() => change(view.keepMine(name))}
          >
            {t('keepMine')}
          </Button>
        </Actions>
      )}
    </>
  );
}

interface Look {
  readonly isLong: boolean;
  readonly shown: (option: string) => string;
}

function inputFor(
  { kind = 'text', options = [], lines, suggestions = [] }: AnswerInputProps,
  text: string,
  onType: (text: string) => void,
  { isLong, shown }: Look,
): ReactElement {
  if (options.length > 0)
    return (
      <Select value={text} onChange={(_, { value }) => onType(value)}>
        <option value="" aria-label="—" />
        {[...options, ...(text === '' || options.includes(text) ? [] : [text])].map((option) => (
          <option key={option} value={option}>
            {shown(option)}
          </option>
        ))}
      </Select>
    );
  if (suggestions.length > 0 && !isLong)
    return (
      <SuggestingInput value={text} suggestions={suggestions} maxLength={longestText} onChange={onType} />
    );
  if (kind === 'longText' || isLong)
    return (
      <Textarea
        value={text}
        readOnly={isLong}
        resize="vertical"
        rows={Math.max(2, lines ?? 2)}
        maxLength={isLong ? undefined : longestText}
        onChange={(_, { value }) => onType(value)}
      />
    );
  if (kind === 'date' || kind === 'datetime')
    return <MomentInput value={text} maxLength={longestText} onChange={onType} />;
  return (
    <Input
      {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
      maxLength={longestText}
      value={text}
      onChange={(_, { value }) => onType(value)}
    />
  );
}
