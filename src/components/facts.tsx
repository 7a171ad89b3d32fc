import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Facts as a definition list; labels above the values on a phone, beside them on a wide screen. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

interface FactProps {
  readonly label: string;
  /** Whether there is a value. */
  readonly stated: boolean;
  /** Whether a missing value is worth saying (the mandatory elements of Annex I). */
  readonly expected?: boolean;
  readonly children: ReactNode;
}

/** One fact; where the file does not state it, nothing or "not stated". */
export function Fact({ label, stated, expected = false, children }: FactProps) {
  if (!stated && !expected) return null;
  return (
    <>
      <dt>{label}</dt>
      {stated ? <dd>{children}</dd> : <NotStated as="dd" />}
    </>
  );
}

/** Says in a quiet voice that the file does not state it. */
export function NotStated({ as: Tag = 'span' }: { readonly as?: 'span' | 'dd' }) {
  const { t } = useTranslation('result');
  return <Tag className="not-stated">{t('values.notStated')}</Tag>;
}
