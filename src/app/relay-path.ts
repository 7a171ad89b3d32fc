import * as v from 'valibot';

/** A path of the page's own origin: nothing else may hear what is asked through it. */
const schema = v.looseObject({ relay: v.pipe(v.string(), v.regex(/^(?:\/[A-Za-z0-9_-]+)+$/)) });

/** The relay that config.json names; null where it names none, or anything but a plain path. */
export function readRelayPath(config: unknown): string | null {
  const parsed = v.safeParse(schema, config);
  return parsed.success ? parsed.output.relay : null;
}
