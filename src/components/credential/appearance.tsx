import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credential, Media } from '../../credential/model.ts';
import { useContentLanguage } from '../content-language.ts';
import { pagesIn } from '../display-pages.ts';
import { pictureOf } from '../picture.ts';

/** Steps of magnification, in per cent of the frame's width. */
const ZOOMS = [100, 150, 200, 300] as const;

/** The certificate's own picture, framed and labelled as the issuer's. */
export function Appearance({ credential }: { readonly credential: Credential }) {
  const { language } = useContentLanguage();
  const pages = pagesIn(credential, language);
  // Another language may have other pages: the album opens anew.
  return <Album key={language} images={pages.map(({ image }) => image)} />;
}

function Album({ images }: { readonly images: readonly Media[] }) {
  const { t } = useTranslation('result');
  const [page, setPage] = useState(0);
  const [zoom, setZoom] = useState(0);
  const total = images.length;
  const turn = (by: number) => setPage((at) => Math.min(Math.max(at + by, 0), total - 1));
  const magnify = (by: number) => setZoom((at) => Math.min(Math.max(at + by, 0), ZOOMS.length - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const act = KEYS[event.key];
    // Arrows scroll the magnified picture, as everywhere.
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act({ turn, magnify, reset: () => setZoom(0) });
  };

  return (
    <figure className="album" data-zoom={ZOOMS[zoom]}>
      <div
        className="mount"
        role="group"
        tabIndex={0}
        aria-label={t('result.appearance')}
        onKeyDown={onKeyDown}
      >
        {images.map((image, index) => (
          <div key={index} className={index === page ? 'leaf' : 'leaf turned'}>
            <Picture media={image} alt={t('result.appearanceAlt', { page: index + 1 })} />
          </div>
        ))}
      </div>
      <figcaption>{t('result.appearance')}</figcaption>
      <div className="album-controls">
        {total > 1 && (
          <>
            <button type="button" className="btn" disabled={page === 0} onClick={() => turn(-1)}>
              {t('appearance.previous')}
            </button>
            <span className="nums" role="status">
              {t('result.appearancePage', { page: page + 1, total })}
            </span>
            <button
              type="button"
              className="btn"
              disabled={page === total - 1}
              onClick={() => turn(1)}
            >
              {t('appearance.next')}
            </button>
          </>
        )}
        <button type="button" className="btn" disabled={zoom === 0} onClick={() => magnify(-1)}>
          {t('appearance.smaller')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => magnify(1)}
        >
          {t('appearance.larger')}
        </button>
      </div>
    </figure>
  );
}

interface Acts {
  readonly turn: (by: number) => void;
  readonly magnify: (by: number) => void;
  readonly reset: () => void;
}

const KEYS: Readonly<Record<string, (acts: Acts) => void>> = {
  '+': ({ magnify }) => magnify(1),
  '-': ({ magnify }) => magnify(-1),
  '0': ({ reset }) => reset(),
  PageDown: ({ turn }) => turn(1),
  PageUp: ({ turn }) => turn(-1),
};

function Picture({ media, alt }: { readonly media: Media; readonly alt: string }) {
  const { t } = useTranslation('result');
  const address = useMemo(() => pictureOf(media), [media]);
  const [broken, setBroken] = useState(false);
  if (!address || broken) return <p className="quiet">{t('result.appearanceBroken')}</p>;
  return <img src={address} alt={alt} decoding="async" onError={() => setBroken(true)} />;
}
