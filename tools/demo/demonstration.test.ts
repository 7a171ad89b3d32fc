import { verify as verifyValue, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pkijs from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isCode } from '../../src/verification/codes.ts';
import { parseKnownIssuers } from '../../src/verification/issuer/known-issuers.ts';
import { parseRevocationIndex } from '../../src/verification/trust/revocation-index.ts';
import { openTrust } from '../../src/verification/trust/trust-source.ts';
import { parseServices } from '../../src/verification/trust/trust-data.ts';
import { CATALOGUE } from './credentials/catalogue.ts';
import { STATES } from './credentials/states.ts';
import { type Files, makeDemonstration } from './demonstration.ts';
import { EXPECTED } from './expected.ts';
import type { Artist } from './pictures.ts';
import { digest } from './pki/key.ts';
import { base64url } from './seal/header.ts';
import type { Signature } from './seal/seal.ts';
import { archiveInput, signatureInput } from './seal/unsigned.ts';

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');
const CREDENTIALS = 'demo/credentials/';

/** Draws nothing: the tests are not about pictures, and need no browser. */
const artist: Artist = {
  certificate: () => Promise.resolve('cGljdHVyZQ=='),
  logo: () => Promise.resolve('bG9nbw=='),
};

interface Sealed {
  readonly payload: string;
  readonly signatures: readonly Signature[];
}

let first: Files;
let second: Files;
beforeAll(async () => {
  first = await makeDemonstration(artist);
  second = await makeDemonstration(artist);
}, 240_000);

const decoded = (text: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>;

const bytesOf = (files: Files, path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(files.get(path) ?? ''));

function sealedIn(files: Files): ReadonlyMap<string, Sealed> {
  const sealed = new Map<string, Sealed>();
  for (const [path, content] of files) {
    const text = textOf(content);
    if (!path.startsWith(CREDENTIALS) || path.endsWith('state-truncated.jsonld')) continue;
    const json = JSON.parse(text) as Partial<Sealed>;
    if (json.payload !== undefined) sealed.set(path.slice(CREDENTIALS.length), json as Sealed);
  }
  return sealed;
}

/** The text of a file; of bytes one that holds them in base64. */
function textOf(content: string | Uint8Array = ''): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('base64');
}

function read(files: Files, path: string): unknown {
  return JSON.parse(textOf(files.get(path)) || 'null');
}

/** What has to be equal from run to run: all but keys, certificates, values and tokens. */
function stable({ payload, signatures }: Sealed): unknown {
  return {
    payload,
    signatures: signatures.map(({ protected: text, header }) => {
      const { x5c, adoTst, ...rest } = decoded(text);
      return {
        ...rest,
        'x5t#S256': null,
        certificates: (x5c as string[]).length,
        stamped: adoTst !== undefined,
        etsiU: header?.etsiU.map((one) => Object.keys(decoded(one as string))),
      };
    }),
  };
}

describe('two runs', () => {
  it('write the same files', () => {
    // Revocation data is named by its hash, and made with other keys each time.
    const names = (files: Files) =>
      [...files.keys()].map((path) => path.replace(/[0-9a-f]{16}(?=\.(?:ocsp|crl)$)/, ''));
    expect(names(second)).toEqual(names(first));
  });

  it('agree in everything but keys, signatures and tokens', () => {
    const again = sealedIn(second);
    for (const [file, sealed] of sealedIn(first)) {
      const other = again.get(file);
      if (other === undefined) throw new Error(`${file} is missing`);
      expect(stable(other)).toEqual(stable(sealed));
      expect(other.signatures[0]?.signature).not.toBe(sealed.signatures[0]?.signature);
    }
    for (const path of [
      'config.json',
      'demo/index.json',
      'demo/expected.json',
      `${CREDENTIALS}state-no-seal.jsonld`,
      `${CREDENTIALS}state-issuer-upload.jsonld`,
    ]) {
      expect(second.get(path)).toBe(first.get(path));
    }
    const withoutHashes = (text?: string | Uint8Array): string =>
      textOf(text).replace(/"[0-9a-f]{64}"/g, '""');
    const [one, other] = [first, second].map((files) => files.get('trust/lists.json'));
    expect(withoutHashes(other)).toBe(withoutHashes(one));
  });
});

describe('seals', () => {
  const intact = ({ payload, signatures }: Sealed): boolean => {
    const [signature] = signatures;
    if (signature === undefined) return false;
    const header = decoded(signature.protected);
    const algorithm = String(header['alg']);
    const certificate = Buffer.from((header['x5c'] as string[])[0] ?? '', 'base64');
    return verifyValue(
      'SHA256',
      Buffer.from(`${signature.protected}.${payload}`, 'utf8'),
      {
        key: new X509Certificate(certificate).publicKey,
        dsaEncoding: 'ieee-p1363',
        ...(algorithm.startsWith('PS') ? { padding: 6, saltLength: 32 } : {}),
      },
      Buffer.from(signature.signature, 'base64url'),
    );
  };

  it('hold over the exact payload, but for the altered one', () => {
    const sealed = sealedIn(first);
    expect(sealed.size).toBe(CATALOGUE.length + STATES.length - 3);
    for (const [file, one] of sealed) {
      expect([file, intact(one)]).toEqual([file, file !== 'state-content-altered.jsonld']);
    }
  });

  it('have stamps whose imprints are right', async () => {
    const imprintOf = (container: unknown): string => {
      const { tstTokens } = container as { tstTokens: { val: string }[] };
      const token = new Uint8Array(Buffer.from(tstTokens[0]?.val ?? '', 'base64'));
      const { content } = pkijs.ContentInfo.fromBER(token);
      const inside = new pkijs.SignedData({ schema: content }).encapContentInfo.eContent;
      const info = pkijs.TSTInfo.fromBER(inside?.getValue() as ArrayBuffer);
      return base64url(info.messageImprint.hashedMessage.valueBlock.valueHexView);
    };
    for (const [file, { payload, signatures }] of sealedIn(first)) {
      const [signature] = signatures;
      if (signature?.header === undefined || file === 'state-content-altered.jsonld') continue;
      const etsiU = signature.header.etsiU as string[];
      const octets = new Uint8Array(Buffer.from(payload, 'utf8'));
      const signed = {
        payload: octets,
        protectedText: signature.protected,
        signatureText: signature.signature,
      };
      const sha256 = async (data: Uint8Array) => base64url(await digest('SHA-256', data));
      expect(imprintOf(decoded(signature.protected)['adoTst'])).toBe(await sha256(octets));
      expect(imprintOf(decoded(etsiU[0] ?? '')['sigTst'])).toBe(
        await sha256(signatureInput(signed)),
      );
      expect(imprintOf(decoded(etsiU[3] ?? '')['arcTst'])).toBe(
        await sha256(archiveInput(signed, etsiU.slice(0, 3))),
      );
    }
  });
});

describe('what is written', () => {
  it('holds no private key', () => {
    // PrivateKeyInfo of EC and RSA, ECPrivateKey on P-256 (RFC 5958, RFC 5915).
    const beginnings = [
      '020100301306072a8648ce3d0201',
      '020100300d06092a864886f70d010101',
      '30770201010420',
    ];
    for (const [path, content] of first) {
      const text = textOf(content);
      expect([path, /PRIVATE KEY|\\?"d\\?"\s*:/.test(text)]).toEqual([path, false]);
      const runs = text.match(/[A-Za-z0-9+/_-]{60,}/g) ?? [];
      for (const run of runs) {
        const hex = Buffer.from(run, 'base64').toString('hex');
        expect(beginnings.filter((beginning) => hex.includes(beginning))).toEqual([]);
      }
    }
  });

  it('is trust data and a table of issuers that the verifier reads', async () => {
    const trust = await openTrust(
      (file) => Promise.resolve(read(first, `trust/${file}`)),
      (file) => Promise.resolve(bytesOf(first, `trust/${file}`)),
    );
    expect(trust?.lists.demonstration).toBe(true);
    const index = parseRevocationIndex(read(first, 'trust/revocation/index.json'));
    const [certificate = ''] = new Set(index?.objects.map((one) => one.certificate));
    expect(await trust?.revocation('ocsp', certificate)).toHaveLength(1);
    expect(await trust?.revocation('crl', certificate)).toHaveLength(1);
    expect(parseServices(read(first, 'trust/eseal/CZ.json'))?.services).toHaveLength(3);
    expect(parseServices(read(first, 'trust/qtst/CZ.json'))?.services).toHaveLength(1);
    const { issuers } = read(first, 'config.json') as { issuers: unknown };
    expect(parseKnownIssuers(issuers)).toHaveLength(5);
  });

  it('says of every file what to expect, with codes that exist', () => {
    const planned = [...CATALOGUE, ...STATES].map(({ file }) => file);
    expect(new Set(planned).size).toBe(planned.length);
    expect(EXPECTED.credentials.map(({ file }) => file)).toEqual(planned);
    for (const { now } of EXPECTED.credentials) expect(isCode(now.headline)).toBe(true);
  });
});

/** The payload with its pictures left out: they depend on the browser and its fonts. */
function withoutPictures(payload: string): string {
  return payload.replace(/"content":"[^"]*"/g, '"content":""');
}

describe('public/', () => {
  const committed = (path: string): string => readFileSync(join(PUBLIC, path), 'utf8');

  it('holds what the plans say now', () => {
    const files: Files = new Map(
      readdirSync(join(PUBLIC, CREDENTIALS)).map((file) => [
        CREDENTIALS + file,
        committed(CREDENTIALS + file),
      ]),
    );
    const planned = [...first.keys()].filter((path) => path.startsWith(CREDENTIALS));
    expect([...files.keys()].toSorted()).toEqual(planned.toSorted());
    const there = sealedIn(files);
    for (const [file, { payload }] of sealedIn(first)) {
      expect(withoutPictures(there.get(file)?.payload ?? '')).toBe(withoutPictures(payload));
    }
    for (const path of ['config.json', 'demo/index.json', 'demo/expected.json']) {
      expect(committed(path)).toBe(first.get(path));
    }
  });
});
