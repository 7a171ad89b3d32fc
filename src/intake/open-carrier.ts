import { MAX_FILE_BYTES } from '../verification/limits.ts';
import type { OwnAddresses } from './address.ts';
import { problem } from './arrival.ts';
import type { Arrival, Choice } from './arrival.ts';
import { readCode } from './code.ts';
import type { OpenOptions } from './open-options.ts';
import type { FoundAttachment, FoundCode, Reading } from './reader/messages.ts';
import { pageReader, readInWorker } from './reader/reader-client.ts';

export type Carrier = 'picture' | 'pdf';

/** An attachment as it stands; its name is the stranger's who attached it. */
function ofAttachment({ name, bytes }: FoundAttachment): Arrival {
  if (bytes.length > MAX_FILE_BYTES) {
    return problem({ kind: 'too-large', size: bytes.length, limit: MAX_FILE_BYTES });
  }
  return { kind: 'file', file: { bytes, name, origin: 'pdf' } };
}

function choiceOf(choices: readonly Choice[]): Arrival {
  const [only, ...others] = choices;
  // One needs no choosing.
  return only && others.length === 0 ? only.arrival : { kind: 'choice', choices };
}

function ofCodes(
  codes: readonly FoundCode[],
  carrier: Carrier,
  name: string,
  own: OwnAddresses,
): Arrival {
  return choiceOf(
    codes.map(({ text, page }) => ({
      kind: 'code',
      label: text,
      page,
      arrival: readCode(text, { name, origin: carrier }, own),
    })),
  );
}

/** What was read, as something that came in. */
export async function arrivalOf(
  reading: Reading,
  carrier: Carrier,
  name: string,
  own: () => Promise<OwnAddresses>,
): Promise<Arrival> {
  switch (reading.kind) {
    case 'problem':
      return problem(reading.problem);
    case 'attachments':
      return choiceOf(
        reading.attachments.map((attachment) => ({
          kind: 'attachment',
          label: attachment.name,
          page: null,
          arrival: ofAttachment(attachment),
        })),
      );
    case 'codes':
      return ofCodes(reading.codes, carrier, name, await own());
  }
}

/** Opens a picture or a PDF for the credential that it carries. */
export async function openCarrier(
  file: File,
  carrier: Carrier,
  { signal, onProgress, own }: OpenOptions,
): Promise<Arrival> {
  const reading = await readInWorker(
    pageReader,
    { kind: carrier, blob: file },
    { signal, onPage: (page, pages) => onProgress({ step: 'page', page, pages }) },
  );
  const arrival = await arrivalOf(reading, carrier, file.name, own);
  signal.throwIfAborted();
  return arrival;
}
