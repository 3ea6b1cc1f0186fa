import { generateKeyPairSync, sign } from 'node:crypto';

const field = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Uint8Array[]) => field(0x30, ...parts);
const bytes = (hex: string) => Buffer.from(hex, 'hex');
const time = (at: Date) =>
  field(
    0x17,
    Buffer.from(
      at
        .toISOString()
        .replace(/[-:T]|\.\d+/gu, '')
        .slice(2),
    ),
  );

/** A new, untrusted certificate for a name, valid for an hour, with its key. */
export function newCertificate(subject = 'localhost'): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(field(0x06, bytes('2a8648ce3d040302')));
  const commonName = sequence(field(0x06, bytes('550403')), field(0x0c, Buffer.from(subject)));
  const name = sequence(field(0x31, commonName));
  const now = Date.now();
  const signed = sequence(
    field(0x02, bytes('01')),
    algorithm,
    name,
    sequence(time(new Date(now - 3_600_000)), time(new Date(now + 3_600_000))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = field(0x03, bytes('00'), sign('sha256', signed, privateKey));
  const text = sequence(signed, algorithm, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
