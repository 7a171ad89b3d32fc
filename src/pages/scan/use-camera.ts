import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { CameraView } from '../../intake/camera/camera.ts';
import type { CameraTrouble } from '../../intake/camera/trouble.ts';

/** Where the camera stands. It is never asked for before the reader presses the button. */
export type Phase =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly cameraId: string | null; readonly view: CameraView | null }
  /** It was on when the page went out of sight. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble };

export interface Camera {
  readonly phase: Phase;
  /** The element that the picture appears in; nothing else may be put there. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly turnOn: (cameraId: string | null) => void;
  readonly turnOff: () => void;
}

const OFF: Phase = { kind: 'off' };

/** The camera of the scan page; it goes off with the page, with the window out of sight, on request. */
export function useCamera(onText: (text: string) => void): Camera {
  const [phase, setPhase] = useState<Phase>(OFF);
  const host = useRef<HTMLDivElement>(null);
  const read = useEffectEvent(onText);
  const isOn = phase.kind === 'on';
  const cameraId = isOn ? phase.cameraId : null;

  useEffect(() => {
    if (!isOn || !host.current) return;
    const element = host.current;
    const controller = new AbortController();
    const { signal } = controller;
    const start = async (): Promise<void> => {
      const { runCamera } = await import('../../intake/camera/camera.ts');
      const trouble = await runCamera(element, {
        signal,
        cameraId,
        onRunning: (view) => {
          if (!signal.aborted) setPhase({ kind: 'on', cameraId, view });
        },
        onText: (text) => read(text),
      });
      if (trouble && !signal.aborted) setPhase({ kind: 'trouble', trouble });
    };
    start().catch(() => {
      // Its code could not be loaded.
      if (!signal.aborted) setPhase({ kind: 'trouble', trouble: 'failed' });
    });
    const seen = () => {
      if (document.visibilityState !== 'visible') setPhase({ kind: 'paused' });
    };
    document.addEventListener('visibilitychange', seen, { signal });
    return () => controller.abort();
  }, [isOn, cameraId]);

  return {
    phase,
    host,
    turnOn: (id) => setPhase({ kind: 'on', cameraId: id, view: null }),
    turnOff: () => setPhase(OFF),
  };
}
