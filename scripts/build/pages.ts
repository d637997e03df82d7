import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clouds, contentSecurityPolicy, textPagePolicy, type Cloud } from './clouds';
import { metadataFile, type FunctionMetadata } from './functionsMetadata';
import { root } from './root';

export interface PageOptions {
  readonly cloud: Cloud;
  /** Further origins the pane may call, for example a SharePoint stand-in. */
  readonly connect: readonly string[];
  readonly version: string;
}

/** Sources of the pages, for the development server to watch. */
export const pageSources = [
  'addin/taskpane/taskpane.html',
  'addin/taskpane/help.html',
  'addin/sharepoint/signin.html',
].map((path) => join(root, path));

/** @param scripts - Addresses in loading order; functions first, the pane builds on them. */
export const taskpanePage = (scripts: readonly string[], options: PageOptions): string =>
  officePage(pageSources[0]!, scripts, options);

/** The page that signs in inside Office's dialog. */
export const signInPage = (scripts: readonly string[], options: PageOptions): string =>
  officePage(pageSources[2]!, scripts, options);

function officePage(
  source: string,
  scripts: readonly string[],
  { cloud, connect, version }: PageOptions,
): string {
  return fill(readFileSync(source, 'utf8'), {
    language: 'zh-CN',
    csp: contentSecurityPolicy(cloud, connect),
    version,
    cloud,
    officeJs: clouds[cloud].officeJs,
    scripts: scripts.map((src) => `<script defer src="${src}"></script>`).join('\n    '),
  });
}

export function helpPage(functions: readonly FunctionMetadata[], version: string): string {
  const zh = metadataFile(functions, 'zh', '').functions;
  const en = metadataFile(functions, 'en', '').functions;
  const entries = zh.map(({ id, description }, at) => {
    const other = en[at]!;
    const call = `KESU.${other.name}(${other.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`;
    return `<dt id="${id}">${call}</dt>\n      <dd>${escapeHtml(description)}<br /><span lang="en">${escapeHtml(other.description)}</span></dd>`;
  });
  return fill(readFileSync(pageSources[1]!, 'utf8'), {
    csp: textPagePolicy,
    version,
    functions: entries.join('\n      '),
  });
}

/** @throws Error when a page asks for something it is not given. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the page asks for {{${name}}}`);
    return value;
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
