import type { Collection, LeftOut, NationalList } from './collect.ts';
import type { Problem } from './outcome.ts';
import { isForSeals } from './select.ts';

/** `CC  valid|failed <reason>  services N  seal N`, one line a list (contract 3). */
export function reportLines({ listOfLists, lists, leftOut }: Collection, at: Date): string[] {
  const national = [...lists, ...leftOut]
    .toSorted((one, other) => (one.territory < other.territory ? -1 : 1))
    .map((one) => nationalLine(one, at));
  if (listOfLists === null) return national;
  return [line('EU', 'valid', 0, 0) + expired(listOfLists.scheme.nextUpdate, at), ...national];
}

/** The line of a list of trusted lists that failed, and with it the run. */
export function failedRunLine({ code }: Problem): string {
  return line('EU', `failed ${code}`, 0, 0);
}

/** What a person has to know of a failure, beyond its name. */
export function problemLine({ territory, problem }: LeftOut): string {
  return `${territory}: ${problem.code}: ${problem.detail}`;
}

function nationalLine(list: NationalList | LeftOut, at: Date): string {
  if ('problem' in list) return line(list.territory, `failed ${list.problem.code}`, 0, 0);
  const { territory, read, scheme } = list;
  const seal = read.services.filter(isForSeals).length;
  return line(territory, 'valid', read.count, seal) + expired(scheme.nextUpdate, at);
}

const line = (territory: string, verdict: string, services: number, seal: number): string =>
  `${territory}  ${verdict}  services ${services}  seal ${seal}`;

function expired(nextUpdate: Date | null, at: Date): string {
  if (nextUpdate === null || nextUpdate >= at) return '';
  return `  expired ${nextUpdate.toISOString().slice(0, 10)}`;
}
