import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { offerBarcodeDetector } from '../qr/zxing.ts';
import { troubleBeforehand, troubleOf } from './trouble.ts';
import type { CameraTrouble } from './trouble.ts';

/*
 * The camera. html5-qrcode runs it and looks at its frames; this file owns the stream: one signal ends
 * it, and one chain of promises keeps a start from overtaking the stop before it.
 */

export interface CameraChoice {
  readonly id: string;
  /** As the device calls itself; '' where it does not say. */
  readonly label: string;
}

/** A running camera and what can be changed about it. */
export interface CameraView {
  readonly cameras: readonly CameraChoice[];
  readonly current: string | null;
  /** Turns the light on or off; null where the camera has none. */
  readonly torch: ((on: boolean) => Promise<void>) | null;
}

export interface CameraOptions {
  /** Ends the camera: leaving the page, a hit, a hidden page. */
  readonly signal: AbortSignal;
  /** The camera to use; null for the one that looks away from the reader. */
  readonly cameraId: string | null;
  readonly onRunning: (view: CameraView) => void;
  /** Told what a code says, for every frame that shows one. */
  readonly onText: (text: string) => void;
}

const FRAMES_PER_SECOND = 10;
/** Wide enough for codes that hold a whole credential; cameras give the nearest they have. */
const WIDTH = { ideal: 1920 };

async function camerasOf(): Promise<readonly CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

async function viewOf(scanner: Html5Qrcode): Promise<CameraView> {
  const torch = scanner.getRunningTrackCameraCapabilities().torchFeature();
  return {
    cameras: await camerasOf(),
    current: scanner.getRunningTrackSettings().deviceId ?? null,
    torch: torch.isSupported() ? (on) => torch.apply(on) : null,
  };
}

function tracksIn(host: HTMLElement): readonly MediaStreamTrack[] {
  const source = host.querySelector('video')?.srcObject;
  return source instanceof MediaStream ? source.getTracks() : [];
}

/** Waits for the signal (null), or for the camera to be taken away. */
function ended(signal: AbortSignal, tracks: readonly MediaStreamTrack[]) {
  return new Promise<CameraTrouble | null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
    for (const track of tracks) track.addEventListener('ended', () => resolve('busy'));
  });
}

/**
 * html5-qrcode 2.3.8 lets go of the promise of its play(). Turned off before its first frame, the
 * picture rejects it (HTML, media elements, "pause": AbortError) with nobody to hear, and the browser
 * would report as a fault what the reader has asked for.
 */
function hearInterruption(event: PromiseRejectionEvent): void {
  const reason: unknown = event.reason;
  if (reason instanceof DOMException && reason.name === 'AbortError') event.preventDefault();
}

async function turnOff(scanner: Html5Qrcode, tracks: readonly MediaStreamTrack[]): Promise<void> {
  try {
    await scanner.stop();
  } catch {
    // It throws where it was stopped before the first frame came; the stream is ended below.
  }
  for (const track of tracks) track.stop();
}

async function run(host: HTMLElement, options: CameraOptions): Promise<CameraTrouble | null> {
  const { signal, cameraId, onRunning, onText } = options;
  // Asked anew each time: it changes while the camera starts.
  const isOver = () => signal.aborted;
  if (isOver()) return null;
  const beforehand = troubleBeforehand(globalThis);
  if (beforehand) return beforehand;
  // Before the constructor, which looks for it (html5-qrcode 2.3.8).
  offerBarcodeDetector();
  // For good: the rejection comes after the picture has gone. A second time adds nothing.
  addEventListener('unhandledrejection', hearInterruption);
  const scanner = new Html5Qrcode(host.id, {
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: true,
    verbose: false,
  });
  const wanted =
    cameraId === null ? { facingMode: 'environment' } : { deviceId: { exact: cameraId } };
  try {
    await scanner.start(
      wanted,
      { fps: FRAMES_PER_SECOND, videoConstraints: { ...wanted, width: WIDTH } },
      (text) => {
        if (!isOver()) onText(text);
      },
      // A frame without a code is no error.
      () => undefined,
    );
  } catch (error) {
    return isOver() ? null : troubleOf(error);
  }
  const tracks = tracksIn(host);
  try {
    if (!isOver()) onRunning(await viewOf(scanner));
    return await ended(signal, tracks);
  } finally {
    await turnOff(scanner, tracks);
  }
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs the camera in an element of its own until the signal ends it; resolves once it is off. React's
 * StrictMode starts, ends and starts again: the second start waits for the end of the first.
 *
 * @param host an empty element with an id, in the document
 * @returns what stood in the way, or null
 */
export function runCamera(
  host: HTMLElement,
  options: CameraOptions,
): Promise<CameraTrouble | null> {
  const mine = turn.then(() => run(host, options)).catch(troubleOf);
  turn = mine;
  return mine;
}
