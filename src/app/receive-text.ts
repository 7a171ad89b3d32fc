import type { OwnAddresses } from '../intake/address.ts';
import type { Arrival, CodeOrigin } from '../intake/arrival.ts';
import { readCode } from '../intake/code.ts';
import { mayBeShareFile } from '../intake/share/share-file-sign.ts';
import { readText } from '../intake/text.ts';
import type { TextSource } from '../intake/text.ts';
import { loadConfiguration, pageAddress } from './configuration.ts';

/** Which addresses the deployer calls its own. */
export async function ownAddresses(): Promise<OwnAddresses> {
  const { registries } = await loadConfiguration();
  return { page: pageAddress(), registries };
}

/** Reads a text in the light of what the deployer calls its own. */
export async function receiveText(text: string, source: TextSource): Promise<Arrival> {
  const arrival = readText(text, source, await ownAddresses());
  if (arrival.kind !== 'file' || !mayBeShareFile(arrival.file.bytes)) return arrival;
  const { recogniseShareFile } = await import('../intake/share/share-file.ts');
  const locked = recogniseShareFile(arrival.file.bytes);
  return locked ? { kind: 'locked', file: locked } : arrival;
}

/** Reads what a code says, likewise. */
export async function receiveCode(
  text: string,
  name: string,
  origin: CodeOrigin,
): Promise<Arrival> {
  return readCode(text, { name, origin }, await ownAddresses());
}
