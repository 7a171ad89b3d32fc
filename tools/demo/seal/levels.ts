import { type Entity, chainOf } from '../pki/certificate.ts';
import { issueOcspResponse, type CertificateStatus } from '../pki/ocsp.ts';
import type { Pki } from '../pki/pki.ts';
import type { UnsignedStep } from './unsigned.ts';

export type Level = 'B' | 'T' | 'LT' | 'LTA';

/** Who gives the proofs that raise a seal above level B. */
export interface Proofs {
  readonly pki: Pick<Pki, 'authority' | 'timestamping' | 'rootResponder' | 'sealResponder'>;
  readonly signer: Entity;
  /** Signing time; the stamps follow within seconds. */
  readonly time: Date;
  /** What the responders say of the seal certificate; good unless told. */
  readonly sealStatus?: CertificateStatus;
}

const GOOD: CertificateStatus = { state: 'good' };
const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

const after = (time: Date, milliseconds: number): Date => new Date(time.getTime() + milliseconds);

/**
 * The unsigned components of a level, in the order of the EC software: signature stamp,
 * certificates, revocation values, archive stamp.
 *
 * Revocation is asked after the signature stamp, so that the answers are fresh at the best signature
 * time, and the archive stamp comes after them and proves that they existed.
 */
export async function stepsOfLevel(level: Level, proofs: Proofs): Promise<readonly UnsignedStep[]> {
  if (level === 'B') return [];
  const { pki, signer, time } = proofs;
  const stamped = after(time, 2 * SECOND);
  const asked = after(time, 5 * SECOND);
  const archived = after(time, 8 * SECOND);

  const sigTst: UnsignedStep = {
    kind: 'sigTst',
    stamp: { tsa: pki.timestamping, time: stamped },
  };
  if (level === 'T') return [sigTst];

  const answer = { thisUpdate: asked, nextUpdate: after(asked, DAY) };
  const { authority } = pki;
  const root = authority.issuer ?? authority;
  const ocsps = await Promise.all([
    issueOcspResponse({
      certificate: signer.certificate,
      authority: authority.certificate,
      responder: pki.sealResponder,
      status: proofs.sealStatus ?? GOOD,
      ...answer,
    }),
    issueOcspResponse({
      certificate: authority.certificate,
      authority: root.certificate,
      responder: pki.rootResponder,
      status: GOOD,
      ...answer,
    }),
    issueOcspResponse({
      certificate: pki.timestamping.certificate,
      authority: root.certificate,
      responder: pki.rootResponder,
      status: GOOD,
      ...answer,
    }),
  ]);
  const certificates = [
    ...chainOf(authority),
    pki.timestamping,
    pki.sealResponder,
    pki.rootResponder,
  ].map((entity) => entity.certificate.der);

  const values: readonly UnsignedStep[] = [
    sigTst,
    { kind: 'xVals', certificates },
    { kind: 'rVals', ocsps, crls: [] },
  ];
  if (level === 'LT') return values;
  return [...values, { kind: 'arcTst', stamp: { tsa: pki.timestamping, time: archived } }];
}
