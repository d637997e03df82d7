import {
  graphClouds,
  parseSharePointTarget,
  type CloudName,
  type SharePointTarget,
} from '../../functions/core/publish/graph/graphCloud';
import type { GraphRights } from '../../functions/core/publish/graph/graphRights';
import type { LinkScope, OnForeignChange, OnLocked } from '../../functions/core/publish/graph/graphStore';

/** What a company sets once to publish from the pane. Nothing in it is a secret. */
export interface PublishSettings {
  /** Address of the site, `https://contoso.sharepoint.com/sites/quality`, or of a stand-in on this machine. */
  readonly site: string;
  /** The site's first library where empty. */
  readonly library: string;
  readonly folderRule: string;
  readonly cloud: CloudName;
  /** Of the company's app registration; empty for a stand-in that signs nobody in. */
  readonly clientId: string;
  readonly tenant: string;
  /** What signing in asks for; the least where absent. */
  readonly rights?: GraphRights;
  /** Another sign-in address and Graph than the cloud's own; both empty as a rule. */
  readonly authority?: string;
  readonly graph?: string;
  /** Everybody in the organisation where absent. */
  readonly linkScope?: LinkScope;
  /** Files a PDF beside every Word document. */
  readonly withPdf?: boolean;
  readonly onForeignChange?: OnForeignChange;
  readonly onLocked?: OnLocked;
}

/** Where to sign in and where Graph answers, worked out of the settings. */
export interface PublishPlace {
  readonly target: SharePointTarget;
  readonly graph: string;
  /** With the tenant. */
  readonly authority: string;
}

/** @returns undefined where the site's address cannot be used */
export function publishPlace(settings: PublishSettings): PublishPlace | undefined {
  const target = parseSharePointTarget(settings.site);
  if (!target) return undefined;
  const cloud = graphClouds[settings.cloud];
  return {
    target,
    graph: settings.graph ?? (target.loopback ? target.origin : cloud.graph),
    authority: `${settings.authority ?? cloud.authority}/${settings.tenant}`,
  };
}
