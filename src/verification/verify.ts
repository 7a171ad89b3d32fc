import type { Credential } from '../credential/model.ts';
import { checkAccreditation } from './accreditation/accreditation-check.ts';
import { assembleReport } from './assemble-report.ts';
import { sha256Hex } from './bytes.ts';
import type { Circumstances, SealedFile, Verification } from './circumstances.ts';
import { check, fail, skipped, unknown, type Finding } from './finding.ts';
import { checkIssuer } from './issuer/issuer-check.ts';
import { sealingOrganisation, type SealingOrganisation } from './issuer/sealer.ts';
import { openFile, readContent, type Content, type Opened, type OpenedSeal } from './open-file.ts';
import { checkPeriod } from './period/period-check.ts';
import {
  CHECK_IDS,
  type Check,
  type CheckId,
  type SealReport,
  type StructureReport,
} from './report.ts';
import { broughtRevocation } from './seal/brought-data.ts';
import { principalSeal, worst } from './seal/principal.ts';
import { crashed, type SealOutcome } from './seal/seal-outcome.ts';
import { validateSeal } from './seal/seal.ts';
import { checkStatus, type StatusAnswer } from './status/status-check.ts';
import { checkStructure, type StructureResult } from './structure/structure-check.ts';
import { listedResponders } from './trust/listed-responders.ts';
import { sealAnchors, timestampAnchors } from './trust/anchors.ts';

export type {
  Circumstances,
  RegistryStatement,
  SealedFile,
  Verification,
} from './circumstances.ts';
export type { WantedRevocation } from './revocation/wanted.ts';

/**
 * Verifies one file: the only door.
 *
 * @param onCheck told each check as it is done, in no promised order
 * @returns always a report; whatever is wrong with the file is said there, nothing is thrown for it
 */
export async function verify(
  file: SealedFile,
  circumstances: Circumstances,
  onCheck: (check: Check) => void = () => undefined,
): Promise<Verification> {
  const opened = openFile(file.bytes);
  const run = new Run(circumstances, onCheck);
  const content = readContent(opened);
  run.tell('format', content.finding);
  // The content is looked at while the trust data comes; neither has anything of the other.
  const [outcomes, { credential, structure }] = await Promise.all([
    opened.kind === 'sealed' ? run.checkSeals(opened) : [],
    run.readCredential(content, opened.kind === 'sealed'),
  ]);
  if (opened.kind !== 'sealed') run.tell('seal', missingSeal(opened));
  const sealers = new Map(outcomes.map((outcome) => [outcome, run.sealerOf(outcome)]));
  const principal = principalSeal(outcomes, (outcome) => {
    const own = sealers.get(outcome) ?? null;
    return credential !== null && issuerFinding(credential, own).state === 'pass';
  });
  const sealer = principal === null ? null : (sealers.get(principal) ?? null);
  if (principal !== null) run.tell('trust', principal.trust);
  run.checkContent(content, credential, sealer, outcomes);
  const sha256 = await sha256Hex(file.bytes);
  const status = content.credential === null ? null : run.checkStatus(credential, sealer, sha256);
  const report = assembleReport(
    {
      file,
      sha256,
      container: opened.kind === 'refused' ? 'unknown' : opened.container,
      checks: run.allChecks(),
      outcomes,
      seals: outcomes.map((outcome) => withKnown(outcome.report, sealers.get(outcome) ?? null)),
      credential,
      structure,
      status,
    },
    circumstances,
  );
  return { report, credential, wanted: wantedOf(outcomes) };
}

/** What the content says, and what the check of its structure found. */
interface ContentResult {
  readonly credential: Credential | null;
  readonly structure: StructureReport | null;
}

/** Collects the nine checks of one run and tells each as it is done. */
class Run {
  private readonly circumstances: Circumstances;
  private readonly onCheck: (check: Check) => void;
  private readonly done = new Map<CheckId, Check>();

  constructor(circumstances: Circumstances, onCheck: (check: Check) => void) {
    this.circumstances = circumstances;
    this.onCheck = onCheck;
  }

  tell(id: CheckId, finding: Finding): void {
    const done = check(id, finding);
    this.done.set(id, done);
    this.onCheck(done);
  }

  /** Validates every signature; seals are checked whatever the payload is. */
  async checkSeals(opened: OpenedSeal): Promise<readonly SealOutcome[]> {
    const { trust, anchors, timeAnchors = [], validationTime } = this.circumstances;
    const context = {
      anchors: sealAnchors(trust, anchors),
      timestampAnchors: timestampAnchors(trust, [...anchors, ...timeAnchors]),
      brought: broughtRevocation(trust, this.circumstances.revocation ?? []),
      responders: listedResponders(trust),
      trust,
      validationTime,
      detached: this.circumstances.detached ?? [],
    };
    const outcomes: SealOutcome[] = [];
    for (const [position, raw] of opened.signatures.entries()) {
      const header = opened.headers[position] ?? null;
      const validation = validateSeal(raw, header, opened, context);
      outcomes.push(await validation.catch(() => crashed(validationTime)));
    }
    this.tell('seal', worst(outcomes.map(({ seal }) => seal)) ?? fail('seal.none'));
    this.tell('certificate', worst(outcomes.map((one) => one.certificateCheck)) ?? skipped());
    return outcomes;
  }

  sealerOf({ signingCertificate, anchored }: SealOutcome): SealingOrganisation | null {
    if (signingCertificate === null) return null;
    return sealingOrganisation(
      signingCertificate.subject,
      anchored,
      this.circumstances.knownIssuers,
    );
  }

  /** The structure, and the credential that it makes; null where nothing can be read. */
  async readCredential({ credential: content }: Content, sealed: boolean): Promise<ContentResult> {
    if (content === null) return { credential: null, structure: null };
    const checked = checkStructure(content.value, content.gate, sealed);
    const { finding, credential, report } = await checked.catch((): StructureResult => ({
      finding: unknown('check.crashed'),
      credential: null,
      report: null,
    }));
    this.tell('structure', finding);
    return { credential, structure: report };
  }

  /** All that is read from the graph. */
  checkContent(
    { credential: content }: Content,
    credential: Credential | null,
    sealer: SealingOrganisation | null,
    outcomes: readonly SealOutcome[],
  ): void {
    if (content === null) return;
    const name = sealer?.organisation ?? null;
    if (credential === null) {
      this.tell('issuer', unknown('issuer.unreadable'));
      this.tell('period', unknown('period.unreadable'));
      this.tell('accreditation', unknown('accreditation.not-checked'));
      return;
    }
    this.tell('issuer', issuerFinding(credential, sealer));
    this.tell(
      'period',
      guarded(() => checkPeriod(credential, this.clock(outcomes))),
    );
    this.tell(
      'accreditation',
      guarded(() => checkAccreditation(credential, name)),
    );
  }

  /** What the issuer says of it today: it is asked of every credential, readable or not. */
  checkStatus(
    credential: Credential | null,
    sealer: SealingOrganisation | null,
    sha256: string,
  ): StatusAnswer['status'] {
    const { statement = null, checkedAt } = this.circumstances;
    const { finding, status } = statusAnswer({
      declared: credential?.declaresStatus ?? null,
      statement,
      sha256,
      sealer: sealer?.organisation ?? null,
      // Only a sealer whose path led to an anchor has anybody to speak for it.
      statusRegistry: sealer?.known?.statusRegistry ?? null,
      checkedAt,
    });
    this.tell('status', finding);
    return status;
  }

  private clock(outcomes: readonly SealOutcome[]): Parameters<typeof checkPeriod>[1] {
    const { trust, validationTime, checkedAt } = this.circumstances;
    const passed = [
      ...trust.map((data) => Date.parse(data.lists.generatedAt)),
      ...outcomes.flatMap((one) => one.provenTimes.map((time) => time.getTime())),
    ];
    const provenPast = passed.length === 0 ? null : new Date(Math.max(...passed));
    return { validationTime, checkedAt, provenPast };
  }

  /** All nine; those that nothing could be asked of do not apply. */
  allChecks(): Readonly<Record<CheckId, Check>> {
    for (const id of CHECK_IDS) if (!this.done.has(id)) this.tell(id, skipped());
    const of = (id: CheckId): Check => this.done.get(id) ?? check(id, skipped());
    return {
      format: of('format'),
      seal: of('seal'),
      certificate: of('certificate'),
      trust: of('trust'),
      issuer: of('issuer'),
      structure: of('structure'),
      period: of('period'),
      status: of('status'),
      accreditation: of('accreditation'),
    };
  }
}

/** Each certificate once: several seals may be of one organisation. */
function wantedOf(outcomes: readonly SealOutcome[]): Verification['wanted'] {
  const all = outcomes.flatMap(({ wanted }) => wanted);
  return [...new Map(all.map((one) => [one.certificate, one])).values()];
}

/** A file that is no sealed container: it carries no seal, or it could not even be read. */
function missingSeal(opened: Exclude<Opened, OpenedSeal>): Finding {
  const isReadable = opened.kind === 'unsealed' || opened.code === 'format.no-signatures';
  return isReadable ? fail('seal.none') : skipped();
}

function withKnown(report: SealReport, sealer: SealingOrganisation | null): SealReport {
  const known = sealer?.known ?? null;
  if (report.sealer === null || known === null) return report;
  const { role, names } = known;
  return { ...report, sealer: { ...report.sealer, known: { role, names } } };
}

function issuerFinding(credential: Credential, sealer: SealingOrganisation | null): Finding {
  return guarded(() => (sealer === null ? skipped() : checkIssuer(credential, sealer)));
}

function statusAnswer(question: Parameters<typeof checkStatus>[0]): StatusAnswer {
  try {
    return checkStatus(question);
  } catch {
    return {
      finding: unknown('check.crashed'),
      status: { state: 'unknown', source: null, asOf: null },
    };
  }
}

/** A crash inside a check becomes `unknown`, never a pass and never a failure. */
function guarded(run: () => Finding): Finding {
  try {
    return run();
  } catch {
    return unknown('check.crashed');
  }
}
