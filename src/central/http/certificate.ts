import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { writeOnce } from '../centre-keys.ts'

/** `fingerprint`: SHA-256 of the certificate, as a device shows it to be compared. */
export type Certificate = { cert: string; key: string; fingerprint: string; isSelfSigned: boolean }

/** One's own, in PEM; otherwise one that is made once in the folder, for ten years. */
export async function loadCertificate(
  own: { cert: string; key: string } | null,
  folder: string,
  now: Date,
): Promise<Certificate> {
  const [cert, key] = own ? [own.cert, own.key] : [join(folder, 'tls.crt'), join(folder, 'tls.key')]
  if (!own) await makeOnce(cert, key, now)
  const text = readFileSync(cert, 'utf8')
  return {
    cert: text,
    key: readFileSync(key, 'utf8'),
    fingerprint: new X509Certificate(text).fingerprint256,
    isSelfSigned: !own,
  }
}

const years = 10

async function makeOnce(cert: string, key: string, now: Date) {
  const isThere = (file: string) => {
    try {
      return readFileSync(file).length > 0
    } catch {
      return false
    }
  }
  if (isThere(cert) && isThere(key)) return
  const notAfterDate = new Date(now)
  notAfterDate.setUTCFullYear(now.getUTCFullYear() + years)
  const made = await generate([{ name: 'commonName', value: hostname() }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - 86_400_000),
    notAfterDate,
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: hostname() },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  writeOnce(key, made.private)
  writeOnce(cert, made.cert)
}
