import { Input, type InputProps } from '@fluentui/react-components';
import { useId } from 'react';

export interface SuggestingInputProps extends Omit<
  InputProps,
  'value' | 'onChange' | 'list' | 'defaultValue'
> {
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A field that offers words while something is typed and takes any other. */
export function SuggestingInput({ suggestions, onChange, ...rest }: SuggestingInputProps) {
  const list = useId();
  return (
    <>
      <Input autoComplete="off" {...rest} list={list} onChange={(_, { value }) => onChange(value)} />
      <datalist id={list}>
        {suggestions.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  );
}
