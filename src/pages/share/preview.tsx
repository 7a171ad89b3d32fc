import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../app/session.ts';
import { useVerification } from '../../app/use-verification.ts';
import { Section } from '../../components/section.tsx';
import { Failed } from '../result/failed.tsx';
import { Result, useShown } from '../result/result.tsx';
import { Choice } from './choice.tsx';
import { Frame } from './frame.tsx';
import type { Width } from './frame.tsx';

interface PreviewProps {
  /** The file as it will come to others. */
  readonly opened: Opened;
  /** The end of the share; null while none is chosen. */
  readonly until: Date | null;
}

/** The result that opens from the link: the same components, in a window of the reader's choice. */
export function Preview({ opened, until }: PreviewProps) {
  const { t } = useTranslation('share');
  const [width, setWidth] = useState<Width>('phone');
  const [when, setWhen] = useState<'now' | 'last'>('now');
  const isLast = when === 'last' && until !== null;
  return (
    <Section id="preview" title={t('preview.title')}>
      <p>{t('preview.text')}</p>
      <div className="choices">
        <Choice
          legend={t('preview.width')}
          options={[
            { value: 'phone', label: t('preview.phone') },
            { value: 'desktop', label: t('preview.desktop') },
          ]}
          value={width}
          onChoose={setWidth}
        />
        {until && (
          <Choice
            legend={t('preview.when')}
            options={[
              { value: 'now', label: t('preview.now') },
              { value: 'last', label: t('preview.last') },
            ]}
            value={when}
            onChoose={setWhen}
          />
        )}
      </div>
      <Frame title={t('preview.frame')} width={width}>
        <Seen opened={opened} {...(isLast && { at: until })} />
      </Frame>
    </Section>
  );
}

function Seen({ opened, at }: { readonly opened: Opened; readonly at?: Date }) {
  const run = useVerification(opened, at);
  const shown = useShown(run);
  return run.state === 'failed' ? (
    <Failed kind={run.kind} retry={run.retry} />
  ) : (
    <Result run={run} shown={shown} opened={opened} />
  );
}
