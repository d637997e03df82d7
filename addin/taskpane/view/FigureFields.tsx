import { Field, Input } from '@fluentui/react-components';
import type { Parameter } from '../../../functions/core/procedure';
import type { Bilingual } from '../../../functions/core/shared/language';
import { readFigure } from '../pane/figures';
import { useLanguage } from './paneContext';

/** A figure to be filled in: a parameter of a procedure, or what the settings sheet says of one. */
export interface FigureField {
  readonly id: string;
  readonly name: string | Bilingual;
  readonly type: Parameter['type'];
  readonly unit?: string | undefined;
  readonly choices: readonly string[];
  readonly clause: string;
}

export interface FigureFieldsProps {
  readonly parameters: readonly FigureField[];
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (id: string, text: string) => void;
}

/** A field for each figure the procedure leaves open, checked while it is typed. */
export function FigureFields({ parameters, typed, onType }: FigureFieldsProps) {
  return (
    <>
      {parameters.map((figure) => (
        <OneFigure
          key={figure.id}
          figure={figure}
          text={typed[figure.id] ?? ''}
          onType={(text) => onType(figure.id, text)}
        />
      ))}
    </>
  );
}

interface OneFigureProps {
  readonly figure: FigureField;
  readonly text: string;
  readonly onType: (text: string) => void;
}

function OneFigure({ figure, text, onType }: OneFigureProps) {
  const language = useLanguage();
  const { id, name, unit, clause, choices } = figure;
  const read = readFigure(figure, text);
  const wrong = read.kind === 'wrong' ? read.text[language] : undefined;
  const list = `choices-${id}`;
  return (
    <Field
      label={typeof name === 'string' ? name : name[language]}
      hint={clause}
      {...(wrong === undefined ? {} : { validationState: 'error', validationMessage: wrong })}
    >
      <Input
        value={text}
        {...(unit && figure.type !== 'duration' ? { contentAfter: unit } : {})}
        {...(choices.length > 0 ? { list } : {})}
        onChange={(_, { value }) => onType(value)}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
