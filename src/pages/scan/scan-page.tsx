import '../../styles/home.css';
import '../../styles/scan.css';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/use-page-title.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { FileDrop } from '../home/file-drop.tsx';
import { PasteBox } from '../home/paste-box.tsx';
import { Viewfinder } from './viewfinder.tsx';

/** Reading a code with the camera; the other ways in stand beside it, whatever the camera does. */
export default function ScanPage() {
  const { t } = useTranslation('scan');
  usePageTitle(t('scan.title'));
  return (
    <div className="home scan">
      <PageHeading>{t('scan.title')}</PageHeading>
      <p className="lead">{t('scan.lead')}</p>
      <div className="ways">
        <Viewfinder />
        <section className="scan-ways" aria-labelledby="other-ways">
          <h2 id="other-ways">{t('scan.ways')}</h2>
          <FileDrop />
          <PasteBox />
        </section>
      </div>
    </div>
  );
}
