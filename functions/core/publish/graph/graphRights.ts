/** What a signed-in person lets the app do: nothing but sites an administrator granted it, or whatever the person may. */
export type GraphRights = 'selectedSites' | 'allSites';

/**
 * Delegated permissions asked for. The least come first and are the default: consent to `Sites.Selected` gives nothing
 * until an administrator grants the app `write` on the site.
 *
 * Source: learn.microsoft.com/graph/permissions-selected-overview
 */
export const delegatedPermissions = {
  selectedSites: ['Sites.Selected'],
  allSites: ['Files.ReadWrite.All', 'Sites.ReadWrite.All'],
} as const satisfies Readonly<Record<GraphRights, readonly string[]>>;

export const leastRights: GraphRights = 'selectedSites';

export const isGraphRights = (text: unknown): text is GraphRights =>
  typeof text === 'string' && Object.hasOwn(delegatedPermissions, text);

/** The permissions as scopes of a Graph. */
export const scopesFor = (graph: string, rights: GraphRights = leastRights): string[] =>
  delegatedPermissions[rights].map((permission) => `${graph}/${permission}`);
