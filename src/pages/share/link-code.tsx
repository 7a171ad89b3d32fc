import { useTranslation } from 'react-i18next';
import { saveFile } from '../../components/save-file.ts';
import { QrCode } from '../../components/share/qr-code.tsx';
import { qrPng } from '../../components/share/qr-png.ts';
import { moduleWidth, printWidth, qrOf, qrSvg } from '../../components/share/qr.ts';
import { useFormats } from '../../i18n/use-formats.ts';

/** The link as a QR code, to be shown, saved and printed; nothing where no code can hold it. */
export function LinkCode({ link }: { readonly link: string }) {
  const { t } = useTranslation('share');
  const { number } = useFormats();
  const qr = qrOf(link);
  if (!qr) return null;
  const savePng = async (): Promise<void> => {
    const png = await qrPng(qr);
    if (png) saveFile(png, 'image/png', 'qr.png');
  };
  return (
    <div className="link-code">
      <QrCode qr={qr} label={t('created.qr')} />
      <div>
        <p className="small">
          {t('created.qrSize', {
            width: number(printWidth(qr)),
            module: number(moduleWidth(qr)),
          })}
        </p>
        <p className="actions">
          <button
            type="button"
            className="btn"
            onClick={() => saveFile(qrSvg(qr), 'image/svg+xml', 'qr.svg')}
          >
            {t('created.svg')}
          </button>
          <button type="button" className="btn" onClick={() => void savePng()}>
            {t('created.png')}
          </button>
        </p>
      </div>
    </div>
  );
}
