import { Input, type InputProps } from '@fluentui/react-components';
import { useState } from 'react';
import { readTypedMoment } from '../../../functions/core/calendar';
import { shownMoment } from '../pane/momentEntry';

export interface MomentInputProps extends Omit<InputProps, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  /** `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`, or what was typed and is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * A field for a day, or a day and time, that shows and takes `2026-11-22 09:30` in both languages. The browser's own date
 * fields follow the browser's language instead, where 11/12/2026 may be the 11th or the 12th month.
 */
export function MomentInput({ value, onChange, onFocus, onBlur, ...rest }: MomentInputProps) {
  // While the person is in the field, what they type stays as they type it.
  const [typed, type] = useState<string>();
  return (
    <Input
      autoComplete="off"
      {...rest}
      value={typed ?? shownMoment(value)}
      onChange={(_, { value: text }) => {
        type(text);
        onChange(readTypedMoment(text) ?? text);
      }}
      onFocus={(event) => {
        type(shownMoment(value));
        onFocus?.(event);
      }}
      onBlur={(event) => {
        type(undefined);
        onBlur?.(event);
      }}
    />
  );
}
