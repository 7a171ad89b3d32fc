import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCertificate } from '../../src/verification/certificate/certificate.ts';
import { openFile } from '../../src/verification/open-file.ts';
import type { Report } from '../../src/verification/report.ts';
import { componentCertificates } from '../../src/verification/seal/etsi-u.ts';
import { verify } from '../../src/verification/verify.ts';
import type { ListedService } from '../demo/lists/trusted-list.ts';
import { type Certificate, toPem } from '../demo/pki/certificate.ts';
import { fileOf } from '../testing/circumstances.ts';
import { sealService, signedList } from '../testing/list-of.ts';
import { parseArguments as verifyArguments } from '../verify/arguments.ts';
import { openCircumstances, readCircumstances } from '../verify/circumstances.ts';
import { parseArguments } from './arguments.ts';
import { runTrust } from './run.ts';

/*
 * A real sealed micro-credential under lists of our own that name its authority, or do not. The file
 * is used where it lies, and this is left out where it is not there.
 */

const FILE = resolve(
  import.meta.dirname,
  '../../../shared/samples/edc/Sample-MC-Annex1-signed.jsonld',
);
const AUTHORITY = 'ANF AC Qualified Certificates for eSeal';
const UNIT = 'good-tsa';
/** After every certificate in the file has expired. */
const NOW = new Date('2026-11-21T12:00:00Z');

describe.skipIf(!existsSync(FILE))('the sealed micro-credential of the ELM repository', () => {
  let folder: string;
  let certificates: ReadonlyMap<string, Certificate>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'overovna-annex-'));
    certificates = await carriedCertificates();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What a list needs of the certificates that the file carries, by their common name. */
  async function carriedCertificates(): Promise<ReadonlyMap<string, Certificate>> {
    const opened = openFile(new Uint8Array(readFileSync(FILE)));
    if (opened.kind !== 'sealed') throw new Error('The file holds no seal');
    const found = new Map<string, Certificate>();
    for (const der of opened.headers.flatMap((header) =>
      (header?.components ?? []).flatMap(componentCertificates),
    )) {
      const name = (await parseCertificate(der))?.subject.commonName ?? '';
      found.set(name, { der } as unknown as Certificate);
    }
    return found;
  }

  function carried(name: string): Certificate {
    const certificate = certificates.get(name);
    if (certificate === undefined) throw new Error(`The file does not carry ${name}`);
    return certificate;
  }

  /** The report under the bundled trust data, or under what the trust command makes of these services. */
  async function reportOf(services: readonly ListedService[] | null): Promise<Report> {
    const words = services === null ? [] : ['--trust', await compiled(services)];
    const options = verifyArguments([...words, 'file.jsonld']);
    if (!options.ok) throw new Error(options.problem);
    const call = await readCircumstances(options.value, NOW);
    const file = fileOf(new Uint8Array(readFileSync(FILE)));
    return (await verify(file, await openCircumstances(call))).report;
  }

  async function compiled(services: readonly ListedService[]): Promise<string> {
    const { xml, signer } = await signedList('ES', services, new Date('2026-11-01T00:00:00Z'));
    const [list, pem] = [join(folder, 'ES.xml'), join(folder, 'signer.pem')];
    writeFileSync(list, xml);
    writeFileSync(pem, toPem(signer.certificate));
    const out = join(folder, 'trust');
    const options = parseArguments(['--list', list, '--signer', pem, '--out', out]);
    if (!options.ok) throw new Error(options.problem);
    const problems: string[] = [];
    const terminal = {
      out: () => undefined,
      error: (line: string) => problems.push(line),
      progress: () => undefined,
    };
    expect([await runTrust(options.value, NOW, terminal), problems]).toEqual([0, []]);
    return out;
  }

  /** Time-stamping units are listed by their own certificates (leaf = anchor). */
  const stampingService = (certificate: Certificate): ListedService => ({
    name: { en: 'Time stamps' },
    certificates: [certificate],
    periods: [{ type: 'TSA/QTST', status: 'granted', since: '2020-01-01T00:00:00Z' }],
  });

  const codeOf = ({ checks }: Report, id: string) => checks.find((one) => one.id === id)?.code;

  const CLAIMS = { compliance: true, type: ['eseal'], sscd: false, legislation: [] };

  it('is N/A under the bundled lists, with what its certificate says of itself', async () => {
    const report = await reportOf(null);
    expect(report.verdict).toBe('attention');
    expect(report.seals).toMatchObject([
      {
        signatureIntact: true,
        indication: 'INDETERMINATE',
        subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
        qualification: 'N/A',
        path: [],
        trustService: null,
        sealer: { known: null },
        certificate: { qcStatements: CLAIMS },
      },
    ]);
    expect(codeOf(report, 'trust')).toBe('trust.no-anchor');
  });

  it('has a qualified certificate for seals, without a device, where a list names its authority', async () => {
    const report = await reportOf([sealService(carried(AUTHORITY))]);
    expect(report.seals).toMatchObject([
      {
        // Judged at the present moment, as nothing that is trusted proves an earlier one: the answers in
        // the file, of 2023, do not speak for that.
        indication: 'INDETERMINATE',
        subIndication: 'TRY_LATER',
        qualification: 'Indeterminate AdESeal-QC',
        level: 'LTA',
        trustService: { provider: 'Provider of ES', territory: 'ES', status: 'granted' },
      },
    ]);
    expect(codeOf(report, 'trust')).toBe('trust.qualified-certificate');
    expect(report.verdict).toBe('attention');
  });

  it('is an advanced seal with a qualified certificate once its time is proven', async () => {
    const report = await reportOf([
      sealService(carried(AUTHORITY)),
      stampingService(carried(UNIT)),
    ]);
    expect(report.seals).toMatchObject([
      {
        indication: 'TOTAL-PASSED',
        qualification: 'AdESeal-QC',
        bestSignatureTime: '2023-09-27T11:54:20Z',
        revocation: { state: 'good', source: 'ocsp' },
      },
    ]);
    expect(report.seals[0]?.timestamps.map(({ code }) => code)).toEqual(
      Array<string>(3).fill('timestamp.qualified'),
    );
    expect(codeOf(report, 'trust')).toBe('trust.advanced-seal-qualified-certificate');
    expect(codeOf(report, 'certificate')).toBe('certificate.ok');
  });

  it('proves nothing where its authority is listed as one for time stamps, and the unit for seals', async () => {
    const report = await reportOf([
      stampingService(carried(AUTHORITY)),
      sealService(carried(UNIT)),
    ]);
    expect(report.seals).toMatchObject([{ qualification: 'N/A', path: [] }]);
    expect(report.seals[0]?.timestamps.map(({ trusted }) => trusted)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
