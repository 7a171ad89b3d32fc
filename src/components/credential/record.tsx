import { useTranslation } from 'react-i18next';
import type { Credential, Evidence } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { useContentTrust } from '../content-trust.ts';
import { Fact, Facts } from '../facts.tsx';
import { earliest } from '../figures.ts';
import { Item } from '../item.tsx';
import { plainText } from '../plain-text.ts';
import { useWords } from '../use-words.ts';
import { Attachments } from './attachments.tsx';
import { OrganisationsFact, TermsFact, TextFact, ValuesFact } from './fact-kinds.tsx';
import { IdentifiersFact, NamedFact } from './identifiers.tsx';
import { Terms } from './words.tsx';

/** The micro-credential as a record: its dates, names and languages, and what it carries with it. */
export function Record({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { verdict, sealerKnown } = useContentTrust();
  const { id, issued, issuanceDates, validFrom, attachments } = credential;
  const end = earliest(credential.ends);
  const dates = (literals: readonly string[]) => [...new Set(literals.map(words.date))];
  const terms = credential.termsOfUse.filter((term) => /^https?:/i.test(term));
  return (
    <>
      <Facts>
        <TextFact label={t('fields.credential.title')} text={credential.title} />
        <TextFact label={t('fields.credential.description')} text={credential.description} />
        <TermsFact label={t('fields.credential.type')} concepts={credential.profiles} />
        <ValuesFact
          label={t('fields.credential.issued')}
          values={dates([...issued, ...issuanceDates])}
        />
        <ValuesFact label={t('fields.credential.validFrom')} values={dates(validFrom)} />
        <Fact label={t('fields.credential.validUntil')} stated>
          <span className="nums">{end === null ? t('values.noExpiry') : words.date(end)}</span>
        </Fact>
        <TermsFact label={t('fields.credential.languages')} concepts={credential.languages} />
        <TermsFact
          label={t('fields.credential.primaryLanguage')}
          concepts={isOnlyLanguage(credential) ? [] : [credential.primaryLanguage]}
        />
        <Fact label={t('fields.credential.id')} stated={id !== null}>
          <span className="mono">{plainText(id ?? '')}</span>
        </Fact>
        <IdentifiersFact
          label={t('fields.credential.identifiers')}
          identifiers={credential.identifiers}
        />
        <ValuesFact label={t('fields.credential.termsOfUse')} values={terms} />
      </Facts>
      {(verdict !== 'valid' || !sealerKnown) && (
        <p className="quiet small">{t('values.linksInert')}</p>
      )}
      {credential.evidence.map((evidence, index) => (
        <EvidenceItem key={index} evidence={evidence} number={index + 1} />
      ))}
      {attachments.length > 0 && (
        <Item anchor="attachments" title={t('record.attachments')}>
          <Attachments files={attachments} />
        </Item>
      )}
    </>
  );
}

/** Whether naming the main language would say nothing new. */
function isOnlyLanguage({ languages, primaryLanguage }: Credential): boolean {
  return languages.length === 1 && languages[0]?.id === primaryLanguage?.id;
}

/** What the issuer offers in support of the credential. */
function EvidenceItem({
  evidence,
  number,
}: {
  readonly evidence: Evidence;
  readonly number: number;
}) {
  const { t } = useTranslation('result');
  const { types, statement, files, targets, accreditations } = evidence;
  return (
    <Item
      anchor={`evidence-${number}`}
      title={
        types.length > 0 ? (
          <>
            {t('record.evidence')}: <Terms concepts={types} />
          </>
        ) : (
          t('record.evidence')
        )
      }
    >
      <Facts>
        <TextFact
          label={t('fields.credential.mandate')}
          text={statement}
          expected={!hasText(statement) && files.length === 0 && accreditations.length === 0}
        />
        <OrganisationsFact label={t('record.evidenceTarget')} organisations={targets} />
        <NamedFact label={t('fields.accreditation.title')} named={accreditations} />
        <Fact label={t('record.evidenceFiles')} stated={files.length > 0}>
          <Attachments files={files} />
        </Fact>
      </Facts>
    </Item>
  );
}
