import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Stack } from '../../layout';

export interface SubmitFormProps {
  /** Of its button. */
  readonly label: string;
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}

/** Fields with a button below them; the pane itself says what is not filled in. */
export function SubmitForm({ label, onSubmit, children }: SubmitFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      <Stack>
        {children}
        <Button type="submit" appearance="primary">
          {label}
        </Button>
      </Stack>
    </form>
  );
}
