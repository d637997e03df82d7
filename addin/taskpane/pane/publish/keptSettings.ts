import { defaultFolderRule, folderOf, FolderRuleError } from '../../../../functions/core/publish/folderRule';
import { parseSharePointTarget, type CloudName } from '../../../../functions/core/publish/graph/graphCloud';
import {
  isGraphRights,
  leastRights,
  type GraphRights,
} from '../../../../functions/core/publish/graph/graphRights';
import type { LinkScope } from '../../../../functions/core/publish/graph/graphStore';
import type { PublishSettings } from '../../../sharepoint/publishSettings';
import type { PaneServices } from '../paneServices';

/** Where this person publishes to. Kept on this machine only; nothing in it is a secret. */
export interface KeptPublishing extends PublishSettings {
  readonly rights: GraphRights;
  readonly linkScope: LinkScope;
  readonly withPdf: boolean;
  /** Leaves contact details in what is published. */
  readonly withContacts: boolean;
}

const KEY = 'publish';
const linkScopes: readonly LinkScope[] = ['organization', 'users', 'existing'];

/** What was kept, or what to begin with: the SharePoint of the try-out server where there is one. */
export function recallPublishing({
  settings,
  cloud,
  tryOutSite,
}: Pick<PaneServices, 'settings' | 'cloud' | 'tryOutSite'>): KeptPublishing {
  const kept = settings.recall(KEY);
  const known = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const text = (key: keyof KeptPublishing, otherwise: string): string => {
    const value = known[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  return {
    site: text('site', tryOutSite ?? ''),
    library: text('library', ''),
    folderRule: text('folderRule', defaultFolderRule),
    cloud: known['cloud'] === 'china' || known['cloud'] === 'global' ? known['cloud'] : cloud,
    clientId: text('clientId', ''),
    tenant: text('tenant', ''),
    rights: isGraphRights(known['rights']) ? known['rights'] : leastRights,
    linkScope: linkScopes.find((scope) => scope === known['linkScope']) ?? 'organization',
    withPdf: known['withPdf'] === true,
    withContacts: known['withContacts'] === true,
  };
}

export function keepPublishing({ settings }: Pick<PaneServices, 'settings'>, kept: KeptPublishing): void {
  settings.keep(KEY, kept);
}

/** What of the settings cannot be used; keys of the page's words. */
export type SettingsProblem =
  | 'noSite'
  | 'badSite'
  | 'otherCloud'
  | 'noClientId'
  | 'noTenant'
  | 'ruleEmpty'
  | 'ruleClimbs'
  | 'ruleUnknownPart';

/** The problems by field; empty where everything can be used. */
export function settingsProblems(
  kept: KeptPublishing,
  builtFor: CloudName,
): Readonly<Partial<Record<keyof KeptPublishing, SettingsProblem>>> {
  const target = parseSharePointTarget(kept.site);
  const rule = ruleProblem(kept.folderRule);
  const signsIn = target !== undefined && !target.loopback;
  return {
    ...(kept.site.trim() === '' ? { site: 'noSite' } : target === undefined ? { site: 'badSite' } : {}),
    ...(signsIn && kept.cloud !== builtFor ? { cloud: 'otherCloud' } : {}),
    ...(signsIn && kept.clientId.trim() === '' ? { clientId: 'noClientId' } : {}),
    ...(signsIn && kept.tenant.trim() === '' ? { tenant: 'noTenant' } : {}),
    ...(rule === undefined ? {} : { folderRule: rule }),
  };
}

const example = { year: '2026', month: '03', caseNo: 'KS-2026-031', customer: '华东电器' };

function ruleProblem(rule: string): SettingsProblem | undefined {
  const shown = exampleFolder(rule, example);
  if (shown.ok) return undefined;
  return ({ empty: 'ruleEmpty', climbs: 'ruleClimbs', unknownPart: 'ruleUnknownPart' } as const)[shown.code];
}

/** The folder a rule gives a case, or why it gives none. */
export function exampleFolder(
  rule: string,
  facts: typeof example = example,
):
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly code: FolderRuleError['code']; readonly part: string } {
  try {
    return { ok: true, folder: folderOf(rule, facts) };
  } catch (error) {
    if (error instanceof FolderRuleError) return { ok: false, code: error.code, part: error.part };
    throw error;
  }
}

/** The cloud a site's address tells; undefined where it says nothing. */
export function cloudOfSite(site: string): CloudName | undefined {
  const host = parseSharePointTarget(site)?.host ?? '';
  if (host.endsWith('.sharepoint.cn')) return 'china';
  return host.endsWith('.sharepoint.com') ? 'global' : undefined;
}
