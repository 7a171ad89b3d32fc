import { createContext, use } from 'react';
import type { Check } from '../verification/report.ts';
import type { RegistryStatement, SealedFile, Verification } from '../verification/verify.ts';

/*
 * What the pages know of verifying. The client behind it, and the worker behind that, are loaded when
 * a reader is about to need them.
 */

/** How a file came, as far as the verification has to know. */
export interface Provenance {
  /** Addresses that were asked on the way to it. */
  readonly contacted: readonly string[];
  /** The word of the registry that gave it out; null where there is none. */
  readonly statement: RegistryStatement | null;
  /** OCSP responses and CRLs that the reader had asked for it. */
  readonly revocation: readonly Uint8Array[];
}

export interface VerifyOptions {
  readonly provenance: Provenance;
  /** The time that is asked about; left out, it is the time of asking. */
  readonly at?: Date | undefined;
  readonly onCheck: (check: Check) => void;
  readonly signal: AbortSignal;
}

export interface VerificationService {
  /** Starts loading the worker, for a reader who is about to choose a file. */
  warm(): void;
  /** Verifies one file; rejects with VerificationFailure, or with the signal's reason. */
  verify(file: SealedFile, options: VerifyOptions): Promise<Verification>;
}

/** A service that is loaded at its first use. */
export function whenNeeded(load: () => Promise<VerificationService>): VerificationService {
  let loading: Promise<VerificationService> | null = null;
  const service = (): Promise<VerificationService> => {
    loading ??= load().catch((error: unknown) => {
      // The next use tries again.
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    warm() {
      service().then(
        (loaded) => {
          loaded.warm();
        },
        () => undefined,
      );
    },
    async verify(file, options) {
      return (await service()).verify(file, options);
    },
  };
}

export const VerificationContext = createContext<VerificationService | null>(null);

/** The service around this component. */
export function useVerificationService(): VerificationService {
  const service = use(VerificationContext);
  if (!service) throw new Error('no verification service around this component');
  return service;
}
