import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A personal value that stays hidden until the reader asks for it; nothing remembers that. */
export function Masked({
  field,
  children,
}: {
  readonly field: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('result');
  const [shown, setShown] = useState(false);
  const toggle = (
    <button
      type="button"
      className={shown ? 'reveal reveal-hide' : 'reveal'}
      aria-label={shown ? t('masked.hideLabel', { field }) : t('masked.showLabel', { field })}
      onClick={() => setShown(!shown)}
    >
      {shown ? t('masked.hide') : t('masked.show')}
    </button>
  );
  return (
    <>
      {shown && <>{children} </>}
      {toggle}
    </>
  );
}
