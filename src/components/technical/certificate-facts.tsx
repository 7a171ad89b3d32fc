import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats.ts';
import type { CertificateSummary } from '../../verification/report.ts';
import { Fact, Facts } from '../facts.tsx';
import { Fingerprint } from '../fingerprint.tsx';
import { grouped, plainText } from '../plain-text.ts';

interface CertificateFactsProps {
  readonly certificate: CertificateSummary;
  /** SHA-256 of each certificate from leaf to anchor. */
  readonly path: readonly string[];
}

/** The seal certificate and its path. */
export function CertificateFacts({ certificate, path }: CertificateFactsProps) {
  const { t } = useTranslation('result');
  const formats = useFormats();
  const { qcStatements } = certificate;
  const serial = t('technical.serialNumber');
  const fingerprint = t('technical.certificateFingerprint');
  const statements = [
    qcStatements.compliance ? t('technical.qcCompliance') : null,
    qcStatements.sscd ? t('technical.qcSscd') : null,
    qcStatements.compliance && !qcStatements.sscd ? t('technical.qcNoSscd') : null,
    qcStatements.type.length > 0
      ? `${t('technical.qcType')}: ${qcStatements.type.join(', ')}`
      : null,
  ].filter((statement) => statement !== null);
  // Who issued a certificate is the subject of the next one; further names the report does not hold.
  const names = [certificate.subject, certificate.issuer];
  return (
    <>
      <h3>{t('technical.certificate')}</h3>
      <Facts>
        <Fact label={t('technical.certificateSubject')} stated>
          <bdi>{plainText(certificate.subject)}</bdi>
        </Fact>
        <Fact label={t('technical.certificateIssuer')} stated>
          <bdi>{plainText(certificate.issuer)}</bdi>
        </Fact>
        <Fact label={t('technical.certificateValidity')} stated>
          <span className="nums">
            {formats.dateRange(certificate.notBefore, certificate.notAfter)}
          </span>
        </Fact>
        <Fact label={serial} stated>
          <Fingerprint hex={certificate.serialNumber} field={serial} />
        </Fact>
        <Fact label={fingerprint} stated>
          <Fingerprint hex={certificate.sha256} field={fingerprint} />
        </Fact>
        <Fact label={t('technical.qcStatements')} stated={statements.length > 0}>
          {statements.join(' · ')}
        </Fact>
        <Fact label={t('technical.path')} stated expected>
          {path.length === 0 ? (
            t('values.notFound')
          ) : (
            <ol className="chain">
              {path.map((hash, index) => (
                <li key={hash}>
                  <PathStep hash={hash} name={names[index] ?? null} />
                </li>
              ))}
            </ol>
          )}
        </Fact>
      </Facts>
    </>
  );
}

function PathStep({ hash, name }: { readonly hash: string; readonly name: string | null }) {
  return (
    <>
      {name !== null && <bdi>{plainText(name)}</bdi>}
      <p className="mono quiet">{grouped(hash.slice(0, 16))}…</p>
    </>
  );
}
