import { useTranslation } from 'react-i18next';
import type { Concept } from '../../credential/model.ts';
import { Fact } from '../facts.tsx';
import { Term } from './words.tsx';

/** The EQF level: its number comes from the term itself, never from a label that the file gives it. */
export function LevelFact({
  level,
  number,
}: {
  readonly level: Concept | null;
  readonly number: number | null;
}) {
  const { t } = useTranslation('result');
  return (
    <Fact label={t('fields.achievement.eqfLevel')} stated={level !== null}>
      {level && (number ?? <Term concept={level} />)}
    </Fact>
  );
}
