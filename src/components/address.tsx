import { Fragment } from 'react';

/** An address of the web or of electronic mail; where it needs two lines, it breaks between its parts. */
export function Address({ text }: { readonly text: string }) {
  return text.split(/(?=[@./])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
