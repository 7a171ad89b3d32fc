import '../../styles/home.css';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/use-page-title.ts';
import { BackToList } from '../../components/back-to-list.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Answers } from './answers.tsx';
import { Demonstrations } from './demonstrations.tsx';
import { PasteBox } from './paste-box.tsx';
import { ScanLink } from './scan-link.tsx';
import { FileDrop } from './file-drop.tsx';

/** The first page: the ways in, and what the answers mean before one is given. */
export function HomePage() {
  const { t } = useTranslation();
  usePageTitle(null);
  return (
    <div className="home">
      <BackToList />
      <PageHeading>{t('home.title')}</PageHeading>
      <p className="lead">{t('home.lead')}</p>
      <div className="ways">
        <FileDrop />
        <div className="other-ways">
          <ScanLink />
          <PasteBox />
        </div>
      </div>
      <p className="promise">{t('home.promise')}</p>
      <Answers />
      <Demonstrations />
    </div>
  );
}
