import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Qualification, SealReport } from '../../verification/report.ts';
import { Fact, Facts } from '../facts.tsx';
import { plainText } from '../plain-text.ts';
import { CertificateFacts } from './certificate-facts.tsx';
import { Timestamps } from './timestamps.tsx';

/** The yes, the no and the not known of a fact. */
export function useTruth(): (fact: boolean | null) => string {
  const { t } = useTranslation('result');
  return (fact) => {
    if (fact === null) return t('values.unknown');
    return fact ? t('values.yes') : t('values.no');
  };
}

/** One seal: result, level, times, certificate, revocation. */
export function SealFacts({ seal }: { readonly seal: SealReport }) {
  const { t } = useTranslation('result');
  const formats = useFormats();
  const truth = useTruth();
  const qualification = useQualification();
  const { sealer, certificate, trustService, revocation } = seal;
  // Without a time stamp that counts, the time is no more than that of the verification.
  const proven = seal.timestamps.some(
    ({ trusted, time }) => trusted === true && time === seal.bestSignatureTime,
  );
  return (
    <>
      <Facts>
        <Fact label={t('technical.indication')} stated>
          <span className="mono">
            {seal.indication}
            {seal.subIndication && ` / ${seal.subIndication}`}
          </span>
        </Fact>
        <Fact label={t('technical.signatureIntact')} stated>
          {truth(seal.signatureIntact)}
        </Fact>
        <Fact label={t('technical.qualification')} stated>
          {qualification(seal.qualification)}
        </Fact>
        <Fact label={t('technical.level')} stated={seal.level !== null}>
          {seal.format} {seal.level}
          {seal.level && <p className="quiet small">{t(`technical.levels.${seal.level}`)}</p>}
        </Fact>
        <Fact label={t('technical.algorithm')} stated={seal.algorithm !== null}>
          <span className="mono">{plainText(seal.algorithm ?? '')}</span>
        </Fact>
        <Fact label={t('technical.claimedSigningTime')} stated={seal.claimedSigningTime !== null}>
          {seal.claimedSigningTime && formats.dateTime(seal.claimedSigningTime)}
        </Fact>
        <Fact
          label={proven ? t('technical.provenSigningTime') : t('technical.bestSignatureTime')}
          stated
        >
          {formats.dateTime(seal.bestSignatureTime)}
        </Fact>
        <Fact label={t('technical.organisation')} stated={(sealer?.organisation ?? null) !== null}>
          <bdi>{plainText(sealer?.organisation ?? '')}</bdi>
        </Fact>
        <Fact
          label={t('technical.organisationIdentifier')}
          stated={(sealer?.organisationIdentifier ?? null) !== null}
        >
          <bdi>{plainText(sealer?.organisationIdentifier ?? '')}</bdi>
        </Fact>
        <Fact label={t('technical.revocation')} stated>
          {t(`technical.revocationState.${revocation.state}`)}
          {revocation.revokedAt && ` (${formats.dateTime(revocation.revokedAt) ?? ''})`}
          {revocation.source && (
            <p className="quiet small">
              {t(`technical.revocationSource.${revocation.source}`)}
              {revocation.producedAt && ` · ${formats.dateTime(revocation.producedAt) ?? ''}`}
            </p>
          )}
        </Fact>
        <Fact label={t('technical.trustService')} stated={trustService !== null}>
          {trustService && (
            <bdi>
              {plainText(trustService.provider)} · {plainText(trustService.service)} ·{' '}
              {trustService.territory} · {trustService.status}
            </bdi>
          )}
          {trustService?.takenOverBy && (
            <p className="quiet small">
              {t('technical.takenOverBy')} <bdi>{plainText(trustService.takenOverBy)}</bdi>
            </p>
          )}
        </Fact>
      </Facts>
      <Timestamps timestamps={seal.timestamps} />
      {certificate && <CertificateFacts certificate={certificate} path={seal.path} />}
      {seal.counterSignatures.map((counter, index) => (
        <div className="nested" key={index}>
          <h4>{t('technical.counterSeal')}</h4>
          <SealFacts seal={counter} />
        </div>
      ))}
    </>
  );
}

function useQualification(): (qualification: Qualification) => string {
  const { t } = useTranslation('result');
  return (qualification) => {
    // The name without its prefix; the compiler knows which names that leaves.
    switch (qualification) {
      case 'QESeal':
      case 'AdESeal-QC':
      case 'AdESeal':
      case 'QESig':
      case 'AdESig-QC':
      case 'AdESig':
      case 'Unknown-QC-QSCD':
      case 'Unknown-QC':
      case 'Unknown':
      case 'Not AdES':
      case 'N/A':
        return t(`technical.qualifications.${qualification}`);
      default:
        return t('technical.qualifications.indeterminate', {
          qualification: qualification.replace('Indeterminate ', ''),
        });
    }
  };
}
