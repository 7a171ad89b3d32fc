import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credential, Media } from '../../credential/model.ts';
import { useContentLanguage } from '../content-language.ts';
import { pagesIn } from '../display-pages.ts';
import { pictureOf } from '../picture.ts';

/** The certificate's own picture, framed and labelled as the issuer's. */
export function Appearance({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  const { language } = useContentLanguage();
  const pages = pagesIn(credential, language);
  return (
    <div className="album">
      {pages.map(({ image }, index) => (
        <figure key={index}>
          <div className="mount">
            <Picture media={image} alt={t('result.appearanceAlt', { page: index + 1 })} />
          </div>
          <figcaption>
            {t('result.appearance')}
            {pages.length > 1 && (
              <> · {t('result.appearancePage', { page: index + 1, total: pages.length })}</>
            )}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

function Picture({ media, alt }: { readonly media: Media; readonly alt: string }) {
  const { t } = useTranslation('result');
  const address = useMemo(() => pictureOf(media), [media]);
  const [broken, setBroken] = useState(false);
  if (!address || broken) return <p className="quiet">{t('result.appearanceBroken')}</p>;
  return <img src={address} alt={alt} decoding="async" onError={() => setBroken(true)} />;
}
