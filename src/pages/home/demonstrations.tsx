import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { readDemonstrations } from '../../app/demonstrations.ts';
import { fetchOwn, fetchOwnJson } from '../../app/own-files.ts';
import { readPath } from '../../app/routes.ts';
import { useReceive } from '../../app/use-receive.ts';
import { useTrustNotice } from '../../app/use-trust-lists.ts';

/** The demonstration files, as long as the demonstration's trust data is in use. */
export function Demonstrations() {
  const { t } = useTranslation();
  const language = readPath(useLocation().pathname).language ?? 'en';
  const demonstration = useTrustNotice()?.demonstration === true;
  const receive = useReceive();
  const [failed, setFailed] = useState(false);
  const { data, isError } = useQuery({
    queryKey: ['demonstrations'],
    queryFn: async () => readDemonstrations(await fetchOwnJson('demo/index.json')),
    enabled: demonstration,
    staleTime: Infinity,
  });

  const open = async (name: string): Promise<void> => {
    try {
      const content = await (await fetchOwn(`demo/credentials/${name}`)).blob();
      // The same door as for every other file.
      receive.file(new File([content], name));
    } catch {
      setFailed(true);
    }
  };
  if (!demonstration) return null;
  return (
    <section className="band-of-home" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p>{t('demo.intro')}</p>
      {(isError || failed) && <p role="alert">{t('demo.unavailable')}</p>}
      <ul className="samples">
        {data?.map(({ file, title, shows }) => (
          <li key={file}>
            <button type="button" onClick={() => void open(file)}>
              <b>{title[language]}</b>
              <span>{shows[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
