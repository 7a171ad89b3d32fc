import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import { isolate, segments } from '../../i18n/isolate.ts';
import type { OtherCode } from './use-codes.ts';

interface OtherCodeNoteProps {
  readonly other: OtherCode | null;
  /** Whether scanning goes on. */
  readonly isOn: boolean;
  readonly onLeave: () => void;
}

/** Says at once that a code was read which is not ours; it stays until another one is read. */
export function OtherCodeNote({ other, isOn, onLeave }: OtherCodeNoteProps) {
  const { t } = useTranslation('scan');
  const { take } = useSession();
  return (
    <div role="status" className="finder-other">
      {other && (
        <div className="notice">
          {other.kind === 'elsewhere' ? (
            <Elsewhere host={other.place.host} />
          ) : (
            <Words other={other} />
          )}
          {isOn && <p>{t('scan.other.goesOn')}</p>}
          {other.kind === 'elsewhere' && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                onLeave();
                take(other);
              }}
            >
              {t('scan.other.show')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Elsewhere({ host }: { readonly host: string }) {
  const { t } = useTranslation('scan');
  const sentence = t('scan.other.elsewhere', { host: isolate(host) });
  return (
    <>
      <h3>{t('scan.other.title')}</h3>
      <p>
        {segments(sentence).map(({ text, inserted }, index) =>
          inserted ? <bdi key={index}>{text}</bdi> : text,
        )}
      </p>
    </>
  );
}

function Words({ other }: { readonly other: Extract<OtherCode, { readonly kind: 'problem' }> }) {
  const { t } = useTranslation('intake');
  const { problem } = other;
  const values = problem.kind === 'address-refused' ? { scheme: problem.scheme } : {};
  return (
    <>
      <h3>{t(`notices.${problem.kind}.title`)}</h3>
      <p>{t(`notices.${problem.kind}.text`, values)}</p>
    </>
  );
}
