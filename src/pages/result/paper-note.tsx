import { useTranslation } from 'react-i18next';
import type { Origin } from '../../verification/report.ts';

/** What came on paper, in a picture or in a PDF was verified; the paper, picture or PDF was not. */
export function PaperNote({ origin }: { readonly origin: Origin }) {
  const { t } = useTranslation('result');
  if (origin !== 'qr' && origin !== 'picture' && origin !== 'pdf') return null;
  return <p className="standing paper-note">{t(`paper.${origin}`)}</p>;
}
