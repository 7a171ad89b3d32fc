import { useOwnJson } from './use-own-json.ts';

/** Whom to write to, if the deployer says so in config.json; null otherwise. */
export function useContact(): string | null {
  const config = useOwnJson('config.json');
  if (config.state !== 'there') return null;
  const { json } = config;
  if (typeof json !== 'object' || json === null || !('contact' in json)) return null;
  return typeof json.contact === 'string' && json.contact !== '' ? json.contact : null;
}
