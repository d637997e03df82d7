import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forwardRef, type HTMLAttributes } from 'react';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  fold: {
    '& > summary': {
      cursor: 'pointer',
      padding: `${tokens.spacingVerticalXS} 0`,
      fontWeight: tokens.fontWeightSemibold,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '&[open] > summary': { marginBottom: tokens.spacingVerticalS },
  },
});

type BoxProps = HTMLAttributes<HTMLDivElement>;

/** Things one below the other. */
export const Stack = forwardRef<HTMLDivElement, BoxProps>(function Stack({ className, ...rest }, ref) {
  return <div ref={ref} className={mergeClasses(useStyles().stack, className)} {...rest} />;
});

/** Buttons side by side, on further lines where they do not fit. */
export function Actions({ className, ...rest }: BoxProps) {
  return <div className={mergeClasses(useStyles().actions, className)} {...rest} />;
}

/** A thing of its own with a thin frame. */
export function Card({ className, ...rest }: BoxProps) {
  return <div className={mergeClasses(useStyles().card, className)} {...rest} />;
}

/** Smaller words that explain. */
export function Quiet({ className, ...rest }: BoxProps) {
  return <div className={mergeClasses(useStyles().quiet, className)} {...rest} />;
}

/** Heading of a part of a page. */
export function PartHeading({ className, children, ...rest }: HTMLAttributes<HTMLHeadingElement>) {
  return (
    <h2 className={mergeClasses(useStyles().heading, className)} {...rest}>
      {children}
    </h2>
  );
}

/** A list of cards. */
export function CardList({ className, ...rest }: HTMLAttributes<HTMLUListElement>) {
  // Safari forgets that a list without bullets is one unless told.
  return <ul role="list" className={mergeClasses(useStyles().list, className)} {...rest} />;
}

/** A part that can be opened and closed with the browser's own means. */
export function Fold({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <details className={useStyles().fold} open={open}>
      {/* Office.js passes by what has no tabindex of its own and is no button or field. */}
      <summary tabIndex={0}>{title}</summary>
      {children}
    </details>
  );
}
