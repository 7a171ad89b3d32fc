import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface State {
  readonly broken: boolean;
}

/** Says that the page broke, instead of showing nothing; what broke stays in the console. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { t } = useTranslation();
  return (
    <main className="prose">
      <h1>{t('errors.page.title')}</h1>
      <p>{t('errors.page.text')}</p>
      <p>{t('errors.page.advice')}</p>
      <p>
        <button type="button" className="btn main" onClick={() => window.location.reload()}>
          {t('errors.reload')}
        </button>
      </p>
    </main>
  );
}
