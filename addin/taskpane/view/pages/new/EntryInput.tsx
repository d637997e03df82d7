import { Field, Input, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { EntryField } from '../../../pane/new/newCase';
import { MomentField } from '../../MomentField';

export interface EntryInputProps {
  readonly entry: EntryField;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One field of the form, headed as in the tracker; words in use are offered, others may be typed. */
export function EntryInput({ entry, value, problem, onChange }: EntryInputProps) {
  const list = useId();
  const { column, kind, required, choices } = entry;
  const mark = { 'data-entry': column.id };
  if (kind === 'date' || kind === 'datetime')
    return (
      <MomentField
        label={column.heading}
        dayOnly={kind === 'date'}
        {...{ required, problem, value, onChange }}
        {...mark}
      />
    );
  return (
    <>
      <Field
        label={column.heading}
        required={required}
        {...(problem === undefined ? {} : { validationMessage: problem })}
      >
        {kind === 'longText' ? (
          <Textarea value={value} onChange={(_, data) => onChange(data.value)} {...mark} />
        ) : (
          <Input
            {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
            {...(choices.length > 0 ? { list } : {})}
            value={value}
            onChange={(_, data) => onChange(data.value)}
            {...mark}
          />
        )}
      </Field>
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}
