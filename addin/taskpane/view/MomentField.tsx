import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentEntry } from '../pane/momentEntry';
import { MomentInput, type MomentInputProps } from './MomentInput';

export interface MomentFieldProps extends Omit<MomentInputProps, 'required'> {
  readonly label: string;
  /** Takes a day without a time of day. */
  readonly dayOnly: boolean;
  readonly required?: boolean;
  /** What else is wrong with it, for example that it is missing. */
  readonly problem?: string | undefined;
}

/** A day, or a day and time, with its label; once it was left, a sentence says what cannot be read as one. */
export function MomentField({ label, dayOnly, required = false, problem, ...input }: MomentFieldProps) {
  const { t } = useTranslation('shell');
  const [inside, enter] = useState(false);
  const unreadable = momentEntry(input.value, dayOnly).kind === 'unreadable';
  const message = problem ?? (unreadable && !inside ? t(dayOnly ? 'notADay' : 'notAMoment') : undefined);
  return (
    <Field
      label={label}
      required={required}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <MomentInput
        placeholder={t(dayOnly ? 'likeDay' : 'likeMoment')}
        {...input}
        onFocus={() => enter(true)}
        onBlur={() => enter(false)}
      />
    </Field>
  );
}
