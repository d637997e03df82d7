import { Field, Input } from '@fluentui/react-components';
import type { Parameter } from '../../../functions/core/procedure';
import { readFigure } from '../pane/figures';
import { useSay } from './paneContext';

export interface FigureFieldsProps {
  readonly parameters: readonly Parameter[];
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (id: string, text: string) => void;
}

/** A field for each figure the procedure leaves open, checked while it is typed. */
export function FigureFields({ parameters, typed, onType }: FigureFieldsProps) {
  const say = useSay();
  return (
    <>
      {parameters.map((parameter) => {
        const { id, name, unit, clause, choices } = parameter;
        const text = typed[id] ?? '';
        const read = readFigure(parameter, text);
        return (
          <Field
            key={id}
            label={say(name)}
            hint={`${id} · ${clause}`}
            {...(read.kind === 'wrong'
              ? { validationState: 'error' as const, validationMessage: say(read.text) }
              : {})}
          >
            <Input
              value={text}
              {...(unit === undefined ? {} : { contentAfter: unit })}
              {...(choices.length > 0 ? { list: `choices-${id}` } : {})}
              onChange={(_, { value }) => onType(id, value)}
            />
            {choices.length > 0 ? (
              <datalist id={`choices-${id}`}>
                {choices.map((choice) => (
                  <option key={choice} value={choice} />
                ))}
              </datalist>
            ) : null}
          </Field>
        );
      })}
    </>
  );
}
