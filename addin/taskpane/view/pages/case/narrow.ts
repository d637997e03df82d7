/** A list box is as wide as its longest choice unless its field says otherwise, wider than the pane. */
export const narrow = { gridTemplateColumns: 'minmax(0, 1fr)' } as const;
