import * as v from 'valibot';
import { decodeBase64, type Bytes } from '../bytes.ts';
import { parseCertificate } from '../certificate/certificate.ts';

const schema = v.looseObject({ timeAnchors: v.optional(v.array(v.string()), []) });

/**
 * The certificates that config.json trusts for the time of stamps and for nothing else
 * (`timeAnchors`, each the base64 of its DER): a stamp below one proves its time and is not a
 * qualified one. null where they are not a list of certificates.
 */
export async function parseTimeAnchors(config: unknown): Promise<readonly Bytes[] | null> {
  const parsed = v.safeParse(schema, config);
  if (!parsed.success) return null;
  const anchors: Bytes[] = [];
  for (const text of parsed.output.timeAnchors) {
    const der = decodeBase64(text);
    if (der === null || (await parseCertificate(der)) === null) return null;
    anchors.push(der);
  }
  return anchors;
}
