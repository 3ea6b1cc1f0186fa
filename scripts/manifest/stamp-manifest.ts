/** The address in the manifest of the repository: a development server on this machine. */
export const developmentOrigin = 'https://localhost:5181';

/** A three-part version with the fourth part that Office requires. */
export const manifestVersion = (packageVersion: string): string =>
  `${packageVersion.replace(/[-+].*$/u, '')}.0`;

/**
 * The manifest for the address from which an office serves the add-in.
 *
 * @param origin such as `https://nianbao.example.gov.cn`, optionally with a folder; throws if it is not https
 */
export function stampManifest(manifest: string, origin: string, packageVersion: string): string {
  const { protocol, href, username, search, hash } = new URL(origin);
  if (protocol !== 'https:') throw new RangeError(`Office only loads add-ins over https: ${origin}`);
  if (username !== '' || search !== '' || hash !== '')
    throw new RangeError(`the address must be a plain one: ${origin}`);
  return manifest
    .replaceAll(developmentOrigin, href.replace(/\/+$/u, ''))
    .replace(/<Version>[^<]*<\/Version>/u, `<Version>${manifestVersion(packageVersion)}</Version>`);
}
