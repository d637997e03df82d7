import { Field, Select } from '@fluentui/react-components';
import { narrow } from './narrow';

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, by its name. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <Field label={label} style={narrow}>
      <Select
        value={value}
        onChange={(_, chosen) => {
          const found = options.find(([id]) => id === chosen.value);
          if (found) onChoose(found[0]);
        }}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
