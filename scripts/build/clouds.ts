/** The two Microsoft clouds a company's Office may live in; they share no host name. */
export const clouds = {
  global: {
    officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    /**
     * Graph, sign-in, the SharePoint hosts that upload sessions answer from, and the region's service that Graph sends
     * on to for PDFs (`northcentralus1-mediap.svc.ms`, github.com/SharePoint/sp-dev-docs/issues/3077).
     */
    connect: [
      'https://graph.microsoft.com',
      'https://login.microsoftonline.com',
      'https://*.sharepoint.com',
      'https://*.svc.ms',
    ],
    frame: ['https://login.microsoftonline.com'],
  },
  // learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn
  '21vianet': {
    // Microsoft names no host for PDFs here; a company that sees one in its network adds it with --connect.
    officeJs: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    connect: [
      'https://microsoftgraph.chinacloudapi.cn',
      'https://login.partner.microsoftonline.cn',
      'https://login.chinacloudapi.cn',
      'https://*.sharepoint.cn',
    ],
    frame: ['https://login.partner.microsoftonline.cn', 'https://login.chinacloudapi.cn'],
  },
} as const;

export type Cloud = keyof typeof clouds;

export function isCloud(text: string): text is Cloud {
  return Object.hasOwn(clouds, text);
}

/**
 * Content-Security-Policy of the pane. office.js writes inline styles and loads its parts from its own folder;
 * everything else comes from the add-in's host. Who may frame the page cannot be said in a meta tag: the server
 * sends `frame-ancestors` (docs/deploy-addin.md).
 */
export function contentSecurityPolicy(cloud: Cloud, connect: readonly string[] = []): string {
  const { officeJs, connect: services, frame } = clouds[cloud];
  const cdn = new URL(officeJs).origin;
  return [
    "default-src 'none'",
    `script-src 'self' ${cdn}`,
    `style-src 'self' 'unsafe-inline' ${cdn}`,
    `img-src 'self' data: blob: ${cdn}`,
    "font-src 'self' data:",
    `connect-src 'self' ${[cdn, ...services, ...connect].join(' ')}`,
    `frame-src 'self' ${[cdn, ...frame].join(' ')}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Policy of pages that only show text. */
export const textPagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
