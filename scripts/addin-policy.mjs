// The content security policy of the add-in's pages: for their server, and for the source of office.js.

/** The source of office.js: the folder next to the pages, or a Microsoft server. */
export const officeSources = {
  self: 'office/office.js',
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Programs that may frame the pane: Excel on the web, inside the pages of Microsoft 365. */
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
 * What a page may load. Scripts set styles everywhere, including office.js; nothing is evaluated.
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
 * The same with the part that only a header can express: who may frame the page.
 *
 * @param {keyof typeof officeSources} office
 */
export const headerPolicy = (office) =>
  `${pagePolicy(office)}; frame-ancestors 'self' ${officePages.join(' ')}`;

/**
 * What the pane in WPS may contact: files next to it, on a server or on the computer. WPS may add scripts of its own to
 * the page, so they are not listed.
 */
export const wpsPolicy = [
  "connect-src 'self' file: blob: data:",
  "img-src 'self' file: blob: data:",
  "font-src 'self' file: data:",
  "style-src 'self' file: 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
