/** Why there is no picture from a camera; each has its own words and its own way on. */
export const CAMERA_TROUBLES = ['denied', 'none', 'busy', 'insecure', 'failed'] as const;
export type CameraTrouble = (typeof CAMERA_TROUBLES)[number];

/** Names of the errors of getUserMedia (Media Capture and Streams §10.2), and older ones. */
const NAMES: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
};

/** What stood in the way; html5-qrcode hands the browser's error on as a sentence that names it. */
export function troubleOf(error: unknown): CameraTrouble {
  const text = error instanceof Error ? error.name : String(error);
  const [name = ''] = /[A-Za-z]+Error\b/.exec(text) ?? [];
  return NAMES[name] ?? 'failed';
}

/** What stands in the way before the browser is even asked; null where nothing does. */
export function troubleBeforehand(scope: {
  readonly isSecureContext: boolean;
  readonly navigator: { readonly mediaDevices?: unknown };
}): CameraTrouble | null {
  if (!scope.isSecureContext) return 'insecure';
  return scope.navigator.mediaDevices === undefined ? 'none' : null;
}
