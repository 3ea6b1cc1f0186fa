// This machine's certificate for https://localhost, as created by Microsoft's development tools.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The command that creates the certificate and makes this machine trust it. It is not one of our dependencies. */
export const certificateCommand = ['--yes', 'office-addin-dev-certs@3.0.0', 'install'];

/** Certificate and key, or undefined if there is none yet. */
export function developmentCertificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [cert, key] = ['localhost.crt', 'localhost.key'].map((file) => join(folder, file));
  if (!existsSync(cert) || !existsSync(key)) return undefined;
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
