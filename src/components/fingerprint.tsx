import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from './plain-text.ts';

/** A hash or serial number, grouped for reading, copied without the gaps. */
export function Fingerprint({ hex, field }: { readonly hex: string; readonly field: string }) {
  return (
    <span className="copyable">
      <span className="mono">{grouped(hex)}</span>
      <CopyButton text={hex} field={field} />
    </span>
  );
}

interface CopyButtonProps {
  readonly text: string;
  readonly field: string;
  readonly onCopied?: () => void;
}

export function CopyButton({ text, field, onCopied }: CopyButtonProps) {
  const { t } = useTranslation('result');
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      onCopied?.();
    } catch {
      // Not allowed here; the text can still be selected.
      setCopied(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="copy"
        aria-label={t('values.copyLabel', { field })}
        onClick={() => void copy()}
      >
        {copied ? t('values.copied') : t('values.copy')}
      </button>
      <span className="out-of-sight" role="status">
        {copied && t('values.copied')}
      </span>
    </>
  );
}
