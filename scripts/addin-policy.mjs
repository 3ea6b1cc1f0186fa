// The content security policy of the add-in's pages: of their own server, and of the one that office.js comes from.

/** Where office.js comes from; the folder beside the pages, or a server of Microsoft's. */
export const officeSources = {
  self: 'office/office.js',
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Programs that may show the pane in a frame: Excel on the web, in the pages of Microsoft 365 around it. */
const officePages = [
  'https://*.officeapps.live.com',
  'https://onedrive.live.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.partner.officewebapps.cn',
  'https://*.office365.cn',
  'https://*.sharepoint.cn',
];

/**
 * What a page may load. Styles are set by script all over, also by office.js; nothing is evaluated.
 *
 * @param {keyof typeof officeSources} office
 */
export function pagePolicy(office) {
  const source = officeSources[office];
  const from = source.startsWith('https:') ? ` ${new URL(source).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${from}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${from}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The same with the part that only a header can say: who may show the page.
 *
 * @param {keyof typeof officeSources} office
 */
export const headerPolicy = (office) =>
  `${pagePolicy(office)}; frame-ancestors 'self' ${officePages.join(' ')}`;
