import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useVerificationService } from '../../app/verification-service.ts';
import { CameraControls } from './camera-controls.tsx';
import { OtherCodeNote } from './other-code-note.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { useCamera } from './use-camera.ts';
import type { Phase } from './use-camera.ts';
import { useCodes } from './use-codes.ts';

/**
 * The width at which frames are looked at, in CSS pixels: html5-qrcode takes the size of its element
 * for the size of its canvas, and a dense code needs more than a telephone's window is wide.
 */
const LOOKED_AT = 1024;

/** The camera's picture with everything that is said about it. */
export function Viewfinder() {
  const { t } = useTranslation('scan');
  const service = useVerificationService();
  const codes = useCodes();
  const camera = useCamera(codes.read);
  const { phase } = camera;
  const isOn = phase.kind === 'on' && !codes.isDone;
  const { turnOff } = camera;
  useTurnOffWhen(codes.isDone, turnOff);

  const turnOn = (cameraId: string | null) => {
    codes.forget();
    service.warm();
    camera.turnOn(cameraId);
  };
  return (
    <section className="finder" aria-labelledby="finder-title">
      <h2 id="finder-title" className="out-of-sight">
        {t('scan.camera')}
      </h2>
      <Frame isOn={isOn && phase.view !== null} host={camera.host}>
        {!isOn && (
          <div className="finder-start">
            <p>{t('scan.why')}</p>
            <button
              type="button"
              className="btn main"
              onClick={() => {
                turnOn(null);
              }}
            >
              {t(phase.kind === 'paused' ? 'scan.resume' : 'scan.start')}
            </button>
          </div>
        )}
      </Frame>
      <p role="status" className="finder-state">
        <StateWords phase={phase} isDone={codes.isDone} />
      </p>
      {isOn && (
        <CameraControls view={phase.view} onCamera={turnOn} onStop={turnOff} key={phase.cameraId} />
      )}
      {phase.kind === 'trouble' && <TroubleNote trouble={phase.trouble} />}
      <OtherCodeNote other={codes.other} onLeave={turnOff} isOn={isOn} />
    </section>
  );
}

function useTurnOffWhen(isDone: boolean, turnOff: () => void): void {
  const off = useRef(turnOff);
  useEffect(() => {
    off.current = turnOff;
  });
  useEffect(() => {
    if (isDone) off.current();
  }, [isDone]);
}

function StateWords({ phase, isDone }: { readonly phase: Phase; readonly isDone: boolean }) {
  const { t } = useTranslation('scan');
  if (isDone) return t('scan.states.done');
  switch (phase.kind) {
    case 'on':
      return t(phase.view === null ? 'scan.states.asking' : 'scan.states.running');
    case 'paused':
      return t('scan.states.paused');
    default:
      return null;
  }
}

interface FrameProps {
  readonly isOn: boolean;
  readonly host: React.RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** The picture, drawn large and shown as wide as there is room. */
function Frame({ isOn, host, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(LOOKED_AT);
  const [height, setHeight] = useState<number | null>(null);
  const id = useId();
  useEffect(() => {
    const outer = frame.current;
    const inner = host.current;
    if (!outer || !inner) return;
    const observer = new ResizeObserver(() => {
      setWidth(outer.clientWidth);
      setHeight(inner.clientHeight);
    });
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [host]);
  const scale = width / LOOKED_AT;
  return (
    <div
      className={isOn && height ? 'finder-frame running' : 'finder-frame'}
      ref={frame}
      style={isOn && height ? { height: height * scale } : undefined}
    >
      <div
        id={id}
        ref={host}
        className="finder-picture"
        aria-hidden="true"
        style={{ width: LOOKED_AT, transform: `scale(${scale})` }}
      />
      {children}
    </div>
  );
}
