/** The address in the manifest of the repository: a development server on this machine. */
export const developmentOrigin = 'https://localhost:5181';

/** A version of three numbers as Office wants it, with four. */
export const manifestVersion = (packageVersion: string): string =>
  `${packageVersion.replace(/[-+].*$/u, '')}.0`;

/**
 * The manifest for the address from which an office serves the add-in.
 *
 * @param origin such as `https://nianbao.example.gov.cn`, or with a folder behind it; throws when it is not https
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
