import { segments } from '../../i18n/isolate.ts';

/** A sentence of ours in which names out of certificates stand apart. */
export function Sentence({ text }: { readonly text: string }) {
  return segments(text).map(({ text: part, inserted }, index) =>
    inserted ? (
      <b key={index}>
        <bdi>{part}</bdi>
      </b>
    ) : (
      <span key={index}>{part}</span>
    ),
  );
}
