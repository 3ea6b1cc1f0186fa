import type { OfficeSource } from './addin-policy.mjs';

export function addinHeaders(office: OfficeSource): Readonly<Record<string, string>>;
export function officeOf(folder: string): OfficeSource;
export function serveAddin(options: {
  readonly folder: string;
  readonly port?: number;
  readonly host?: string;
  readonly tls?: { readonly cert: string | Uint8Array; readonly key: string | Uint8Array };
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
