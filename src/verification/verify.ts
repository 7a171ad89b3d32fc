import type { Credential } from '../credential/model.ts';
import { checkAccreditation } from './accreditation/accreditation-check.ts';
import { sha256Hex } from './bytes.ts';
import { openContainer, type OpenedFile, type SealedContainer } from './container/container.ts';
import { decodeText } from './container/decode-text.ts';
import type { JsonObject } from './container/json.ts';
import { readPayload } from './container/payload.ts';
import { check, fail, pass, skipped, unknown, warn, type Finding } from './finding.ts';
import { checkIssuer } from './issuer/issuer-check.ts';
import type { KnownIssuer } from './issuer/known-issuers.ts';
import { sealingOrganisation, type SealingOrganisation } from './issuer/sealer.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { checkPeriod } from './period/period-check.ts';
import { CHECK_IDS, type Check, type CheckId, type Origin, type Report } from './report.ts';
import { readHeader } from './seal/header.ts';
import { byStanding, worst } from './seal/principal.ts';
import { crashed, validateSeal, type SealOutcome } from './seal/seal.ts';
import { checkStatus } from './status/status-check.ts';
import { gate, type Gate } from './structure/gate.ts';
import { checkStructure, type StructureResult } from './structure/structure-check.ts';
import { summariseCredential } from './summarise-credential.ts';
import { isoTime } from './time.ts';
import { TOOL } from './tool.ts';
import { sealAnchors } from './trust/anchors.ts';
import type { TrustData } from './trust/trust-data.ts';
import { decideVerdict } from './verdict.ts';

/** One file as it came in; the bytes are verified exactly as they are. */
export interface SealedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly origin: Origin;
}

/** Everything that a verification knows of the world; nothing is read from a clock or a network. */
export interface Circumstances {
  /** Compiled trust data, several folders add up; [] where none could be loaded. */
  readonly trust: readonly TrustData[];
  readonly knownIssuers: readonly KnownIssuer[];
  /** DER certificates to trust besides the lists; they give no qualification. */
  readonly anchors: readonly Uint8Array[];
  /** The real clock. */
  readonly checkedAt: Date;
  /** The time the question is asked for. */
  readonly validationTime: Date;
  /** Addresses that were asked on the way to the file. */
  readonly contacted: readonly string[];
  /** Whether the report carries birth date and personal identifiers. */
  readonly reveal: boolean;
}

/** The report, and the whole credential for display; null where nothing could be read. */
export interface Verification {
  readonly report: Report;
  readonly credential: Credential | null;
}

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
  const run = new Run(circumstances, onCheck);
  const opened = run.open(file.bytes);
  const seals = opened.kind === 'sealed' ? await run.seals(opened) : [];
  const credential = await run.content(opened, seals);
  return { report: await run.report(file, opened, seals, credential), credential };
}

/** One run: collects the nine checks and tells each as it is done. */
class Run {
  private readonly circumstances: Circumstances;
  private readonly onCheck: (check: Check) => void;
  private readonly done = new Map<CheckId, Check>();

  constructor(circumstances: Circumstances, onCheck: (check: Check) => void) {
    this.circumstances = circumstances;
    this.onCheck = onCheck;
  }

  open(bytes: Uint8Array): OpenedFile {
    if (bytes.length > MAX_FILE_BYTES) {
      const params = { size: bytes.length, limit: MAX_FILE_BYTES };
      return { kind: 'refused', code: 'format.too-large', params };
    }
    const decoded = decodeText(bytes);
    if (!decoded.ok) return { kind: 'refused', code: decoded.code, params: {} };
    return openContainer(decoded.text);
  }

  /** Validates every signature; seals are checked whatever the payload is. */
  async seals(container: SealedContainer): Promise<readonly SealOutcome[]> {
    const { trust, anchors, validationTime } = this.circumstances;
    const context = { anchors: sealAnchors(trust, anchors), trust, validationTime };
    const headers = container.signatures.map(readHeader);
    const payload = readPayload(container, headers);
    const judged =
      payload.kind === 'malformed' && container.fault === null
        ? { ...container, fault: { code: payload.code, params: payload.params } }
        : container;
    const outcomes: SealOutcome[] = [];
    for (const [position, raw] of container.signatures.entries()) {
      const validation = validateSeal(raw, headers[position] ?? null, judged, context);
      outcomes.push(await validation.catch(() => crashed(validationTime)));
    }
    this.tell('seal', worst(outcomes.map(({ seal }) => seal)) ?? fail('seal.none'));
    this.tell('certificate', worst(outcomes.map((one) => one.certificateCheck)) ?? skipped());
    this.tell('trust', byStanding(outcomes)[0]?.trust ?? skipped());
    return outcomes;
  }

  /** Checks what is inside: format, structure, and all that is read from the graph. */
  async content(opened: OpenedFile, seals: readonly SealOutcome[]): Promise<Credential | null> {
    const found = contentOf(opened);
    this.tell('format', found.finding);
    if (opened.kind !== 'sealed') {
      const seal = opened.kind === 'unsealed' || opened.code === 'format.no-signatures';
      this.tell('seal', seal ? fail('seal.none') : skipped());
    }
    if (found.content === null) return null;
    const { credential } = await this.structure(found.content.value, found.content.gate);
    const sealer = this.sealer(byStanding(seals)[0]);
    if (credential === null) {
      this.tell('issuer', unknown('issuer.unreadable'));
      this.tell('period', unknown('period.unreadable'));
      this.tell('status', unknown('status.not-checked', { sealer: sealer?.organisation ?? null }));
      this.tell('accreditation', unknown('accreditation.not-checked'));
      return null;
    }
    this.tell(
      'issuer',
      guarded(() => (sealer === null ? skipped() : checkIssuer(credential, sealer))),
    );
    this.tell(
      'period',
      guarded(() => checkPeriod(credential, this.periodCircumstances())),
    );
    this.tell(
      'status',
      guarded(() => checkStatus(credential, sealer?.organisation ?? null)),
    );
    this.tell(
      'accreditation',
      guarded(() => checkAccreditation(credential)),
    );
    return credential;
  }

  private async structure(
    value: JsonObject,
    passed: Gate & { kind: 'credential' },
  ): Promise<StructureResult> {
    const result = await checkStructure(value, passed).catch((): StructureResult => ({
      finding: unknown('check.crashed'),
      credential: null,
    }));
    this.tell('structure', result.finding);
    return result;
  }

  private sealer(seal: SealOutcome | undefined): SealingOrganisation | null {
    if (seal?.signingCertificate === undefined || seal.signingCertificate === null) return null;
    const { subject } = seal.signingCertificate;
    return sealingOrganisation(subject, seal.anchored, this.circumstances.knownIssuers);
  }

  private periodCircumstances(): Parameters<typeof checkPeriod>[1] {
    const { trust, validationTime, checkedAt } = this.circumstances;
    const made = trust.map((data) => Date.parse(data.lists.generatedAt));
    const provenPast = made.length === 0 ? null : new Date(Math.max(...made));
    return { validationTime, checkedAt, provenPast };
  }

  async report(
    file: SealedFile,
    opened: OpenedFile,
    seals: readonly SealOutcome[],
    credential: Credential | null,
  ): Promise<Report> {
    const { trust, contacted, checkedAt, validationTime, reveal } = this.circumstances;
    const demonstration = trust.some(({ lists }) => lists.demonstration);
    const checks = this.allChecks();
    const status = checks.status;
    return {
      version: 1,
      tool: TOOL,
      checkedAt: isoTime(checkedAt),
      validationTime: isoTime(validationTime),
      trust: trustReport(trust, demonstration),
      input: {
        name: file.name,
        origin: file.origin,
        bytes: file.bytes.length,
        sha256: await sha256Hex(file.bytes),
        container: opened.kind === 'refused' ? 'unknown' : opened.container,
      },
      contacted,
      ...decideVerdict({ checks, demonstration, seals: seals.map(verdictFacts) }),
      checks: CHECK_IDS.map((id) => checks[id]),
      seals: seals.map((seal) => this.withKnown(seal)),
      status: status.state === 'unknown' ? { state: 'unknown', source: null, asOf: null } : null,
      structure:
        credential === null
          ? null
          : {
              conforms: null,
              profile: credential.schemas[0] ?? null,
              modelVersion: null,
              violations: [],
              unrecognised: [],
            },
      credential: credential === null ? null : summariseCredential(credential, reveal),
    };
  }

  private withKnown(seal: SealOutcome): Report['seals'][number] {
    const known = this.sealer(seal)?.known ?? null;
    const { sealer } = seal.report;
    if (sealer === null || known === null) return seal.report;
    return {
      ...seal.report,
      sealer: { ...sealer, known: { role: known.role, names: known.names } },
    };
  }

  private tell(id: CheckId, finding: Finding): void {
    const done = check(id, finding);
    this.done.set(id, done);
    this.onCheck(done);
  }

  /** All nine; those that nothing could be asked of do not apply. */
  private allChecks(): Readonly<Record<CheckId, Check>> {
    const of = (id: CheckId): Check => {
      if (!this.done.has(id)) this.tell(id, skipped());
      return this.done.get(id) ?? check(id, skipped());
    };
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

interface Content {
  readonly value: JsonObject;
  readonly gate: Gate & { kind: 'credential' };
}

/** What a file holds, and the finding on its format. */
function contentOf(opened: OpenedFile): {
  readonly finding: Finding;
  readonly content: Content | null;
} {
  const refuse = (finding: Finding) => ({ finding, content: null });
  if (opened.kind === 'refused') return refuse(fail(opened.code, opened.params));
  if (opened.kind === 'unsealed') {
    const passed = gate(opened.value);
    if (passed.kind === 'refused') return refuse(fail(passed.code));
    const uploaded = opened.container === 'issuer-upload';
    const finding = uploaded ? warn('format.issuer-upload') : pass('format.ok');
    return { finding, content: { value: opened.value, gate: passed } };
  }
  if (opened.fault !== null) return refuse(fail(opened.fault.code, opened.fault.params));
  const payload = readPayload(opened, opened.signatures.map(readHeader));
  switch (payload.kind) {
    case 'malformed':
      return refuse(fail(payload.code, payload.params));
    case 'unreadable':
      return refuse(fail('format.payload-unreadable'));
    case 'detached':
      return refuse(unknown('format.payload-unreadable'));
    case 'object': {
      const passed = gate(payload.value);
      if (passed.kind === 'refused') return refuse(fail(passed.code));
      return { finding: pass('format.ok'), content: { value: payload.value, gate: passed } };
    }
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

function verdictFacts({ report, decisive }: SealOutcome) {
  const { indication, subIndication, signatureIntact, qualification } = report;
  return {
    indication,
    subIndication,
    signatureIntact,
    qualification,
    code: decisive.code,
    params: decisive.params,
  };
}

function trustReport(trust: readonly TrustData[], demonstration: boolean): Report['trust'] {
  const made = trust.map(({ lists }) => lists.generatedAt).sort();
  return {
    generatedAt: made[0] ?? null,
    demonstration,
    lists: trust.flatMap(({ lists }) =>
      lists.lists
        .filter(({ failed }) => failed === null)
        .map(({ territory, sequence, issued, nextUpdate }) => ({
          territory,
          sequence,
          issued,
          nextUpdate,
        })),
    ),
  };
}
