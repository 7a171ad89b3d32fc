import type { Credential } from '../credential/model.ts';
import type { Circumstances, SealedFile } from './circumstances.ts';
import { CHECK_IDS, type Check, type CheckId, type Container, type Report } from './report.ts';
import type { SealReport, StructureReport } from './report.ts';
import type { SealOutcome } from './seal/seal-outcome.ts';
import { summariseCredential } from './summarise-credential.ts';
import { isoTime } from './time.ts';
import { TOOL } from './tool.ts';
import type { TrustSource } from './trust/trust-source.ts';
import { decideVerdict, type SealFacts } from './verdict.ts';

/** All that one run found. */
export interface Findings {
  readonly file: SealedFile;
  readonly sha256: string;
  readonly container: Container;
  readonly checks: Readonly<Record<CheckId, Check>>;
  readonly outcomes: readonly SealOutcome[];
  /** The outcomes' reports, with the known issuer that each certificate names. */
  readonly seals: readonly SealReport[];
  readonly credential: Credential | null;
  readonly structure: StructureReport | null;
  readonly status: Report['status'];
}

/** Writes the report and decides the verdict from the same findings. */
export function assembleReport(findings: Findings, circumstances: Circumstances): Report {
  const { file, checks, credential } = findings;
  const { trust, contacted, checkedAt, validationTime, reveal } = circumstances;
  const demonstration = trust.some(({ lists }) => lists.demonstration);
  return {
    version: 1,
    tool: TOOL,
    checkedAt: isoTime(checkedAt),
    validationTime: isoTime(validationTime),
    trust: { ...trustReport(trust), demonstration },
    input: {
      name: file.name,
      origin: file.origin,
      bytes: file.bytes.length,
      sha256: findings.sha256,
      container: findings.container,
    },
    contacted,
    ...decideVerdict({ checks, demonstration, seals: findings.outcomes.map(sealFacts) }),
    checks: CHECK_IDS.map((id) => checks[id]),
    seals: findings.seals,
    status: findings.status,
    structure: findings.structure,
    credential: credential === null ? null : summariseCredential(credential, reveal),
  };
}

function sealFacts({ report, decisive }: SealOutcome): SealFacts {
  const { indication, subIndication, signatureIntact, qualification } = report;
  return { indication, subIndication, signatureIntact, qualification, code: decisive.code };
}

function trustReport(trust: readonly TrustSource[]): Omit<Report['trust'], 'demonstration'> {
  const made = trust.map(({ lists }) => lists.generatedAt).sort();
  return {
    generatedAt: made[0] ?? null,
    lists: trust.flatMap(({ lists }) =>
      lists.lists.flatMap((list) => {
        if (list.failed !== null) return [];
        const { territory, sequence, issued, nextUpdate } = list;
        return [{ territory, sequence, issued, nextUpdate }];
      }),
    ),
  };
}
