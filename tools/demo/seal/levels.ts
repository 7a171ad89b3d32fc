import { type Entity, chainOf } from '../pki/certificate.ts';
import { issueOcspResponse, type CertificateStatus } from '../pki/ocsp.ts';
import type { Pki } from '../pki/pki.ts';
import type { UnsignedStep } from './unsigned.ts';

export type Level = 'B' | 'T' | 'LT' | 'LTA';

/** Who gives the proofs that raise a seal above level B. */
export interface Proofs {
  readonly pki: Pick<Pki, 'authority' | 'timestamping' | 'rootResponder' | 'sealResponder'>;
  /** Who stamps, where it is another hierarchy's unit. */
  readonly stamping?: Pick<Pki, 'timestamping' | 'rootResponder'>;
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
  const { pki, signer, time, stamping = pki } = proofs;
  const stamped = after(time, 2 * SECOND);
  const asked = after(time, 5 * SECOND);
  const archived = after(time, 8 * SECOND);

  const sigTst: UnsignedStep = {
    kind: 'sigTst',
    stamp: { tsa: stamping.timestamping, time: stamped },
  };
  if (level === 'T') return [sigTst];

  const answer = { thisUpdate: asked, nextUpdate: after(asked, DAY) };
  const about = (entity: Entity, responder: Entity, status: CertificateStatus) =>
    issueOcspResponse({
      certificate: entity.certificate,
      authority: (entity.issuer ?? entity).certificate,
      responder,
      status,
      ...answer,
    });
  const ocsps = [
    await about(signer, pki.sealResponder, proofs.sealStatus ?? GOOD),
    await about(pki.authority, pki.rootResponder, GOOD),
    await about(stamping.timestamping, stamping.rootResponder, GOOD),
  ];
  const known = new Set([
    ...chainOf(pki.authority),
    ...chainOf(stamping.timestamping),
    pki.sealResponder,
    pki.rootResponder,
    stamping.rootResponder,
  ]);
  const certificates = [...known].map((entity) => entity.certificate.der);

  const values: readonly UnsignedStep[] = [
    sigTst,
    { kind: 'xVals', certificates },
    { kind: 'rVals', ocsps, crls: [] },
  ];
  if (level === 'LT') return values;
  return [...values, { kind: 'arcTst', stamp: { tsa: stamping.timestamping, time: archived } }];
}
