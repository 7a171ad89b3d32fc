import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDemonstrations, showsState } from '../../app/demonstrations.ts';
import type { Demonstration } from '../../app/demonstrations.ts';
import { fetchOwn } from '../../app/own-files.ts';
import { useOwnJson } from '../../app/use-own-json.ts';
import { useSession } from '../../app/session.ts';
import { useReceive } from '../../app/use-receive.ts';
import { useTrustNotice } from '../../app/use-trust-lists.ts';
import { useLanguage } from '../../i18n/use-language.ts';

const SharedSamples = lazy(() => import('./shared-samples.tsx'));

/** The demonstration files, as long as the demonstration's trust data is in use. */
export function Demonstrations() {
  const { t } = useTranslation();
  const demonstration = useTrustNotice()?.demonstration === true;
  const receive = useReceive();
  const { begin } = useSession();
  const [failed, setFailed] = useState(false);
  const index = useOwnJson(demonstration ? 'demo/index.json' : null);
  const entries = index.state === 'there' ? readDemonstrations(index.json) : [];

  const open = async (name: string): Promise<void> => {
    const signal = begin();
    try {
      const content = await (await fetchOwn(`demo/credentials/${name}`)).blob();
      if (signal.aborted) return;
      // The same door as for every other file.
      receive.files([new File([content], name)]);
    } catch {
      setFailed(true);
    }
  };
  const onOpen = (name: string) => void open(name);
  if (!demonstration) return null;
  return (
    <section className="band-of-home" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p>{t('demo.intro')}</p>
      {(index.state === 'failed' || failed) && <p role="alert">{t('demo.unavailable')}</p>}
      <Samples entries={entries.filter((entry) => !showsState(entry))} onOpen={onOpen} />
      <details className="samples-fold">
        <summary>{t('demo.states')}</summary>
        <Samples entries={entries.filter(showsState)} onOpen={onOpen} />
      </details>
      <Suspense>
        <SharedSamples />
      </Suspense>
    </section>
  );
}

interface SamplesProps {
  readonly entries: readonly Demonstration[];
  readonly onOpen: (file: string) => void;
}

function Samples({ entries, onOpen }: SamplesProps) {
  const language = useLanguage();
  return (
    <ul className="samples">
      {entries.map((entry) => {
        const { file, title, shows } = entry;
        // Courses go by their titles; the others differ in what they show only.
        const [name, more] = showsState(entry) ? [shows, title] : [title, shows];
        return (
          <li key={file}>
            <button
              type="button"
              onClick={() => {
                onOpen(file);
              }}
            >
              <b>{name[language]}</b>
              <span>{more[language]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
