// By which names our servers answer. A page of another site can make its own name lead to this machine (DNS rebinding); its
// requests then carry that name.
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

const ofThisMachine = new Set(['localhost', '127.0.0.1', '::1']);

/** The name in a Host header, without its port; undefined if it is none. */
function nameIn(header) {
  const found = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{1,5})?$/iu.exec(header ?? '');
  return (found?.[1] ?? found?.[2])?.toLowerCase();
}

/**
 * Whether a Host header names this machine, or something that the certificate is for.
 *
 * @param {string | Buffer} [certificate]
 * @returns {(header: string | undefined) => boolean}
 */
export function allowedHosts(certificate) {
  const certified = certificate === undefined ? undefined : new X509Certificate(certificate);
  return (header) => {
    const name = nameIn(header);
    if (name === undefined) return false;
    if (ofThisMachine.has(name)) return true;
    const match = isIP(name) === 0 ? certified?.checkHost(name) : certified?.checkIP(name);
    return match !== undefined;
  };
}
