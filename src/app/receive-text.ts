import type { Arrival } from '../intake/arrival.ts';
import { readText } from '../intake/text.ts';
import type { TextSource } from '../intake/text.ts';
import { loadConfiguration, pageAddress } from './configuration.ts';

/** Reads a text in the light of what the deployer calls its own. */
export async function receiveText(text: string, source: TextSource): Promise<Arrival> {
  const { registries } = await loadConfiguration();
  return readText(text, source, { page: pageAddress(), registries });
}
