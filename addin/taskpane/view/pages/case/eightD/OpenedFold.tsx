import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  fold: {
    minWidth: 0,
    '& > summary': {
      cursor: 'pointer',
      padding: `${tokens.spacingVerticalXS} 0`,
      fontWeight: tokens.fontWeightSemibold,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '&[open] > summary': { marginBottom: tokens.spacingVerticalS },
  },
});

export interface OpenedFoldProps {
  readonly title: ReactNode;
  readonly children: () => ReactNode;
}

/** A part that can be opened and closed; what is in it is made when it is first opened. */
export function OpenedFold({ title, children }: OpenedFoldProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={useStyles().fold}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      {/* Office.js passes by what has no tabindex of its own and is no button or field. */}
      <summary tabIndex={0}>{title}</summary>
      {opened && children()}
    </details>
  );
}
