import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraView } from '../../intake/camera/camera.ts';

interface ControlsProps {
  /** null until the picture is there. */
  readonly view: CameraView | null;
  readonly onCamera: (id: string) => void;
  readonly onStop: () => void;
}

/** Off, light and camera, as far as the device has them. */
export function CameraControls({ view, onCamera, onStop }: ControlsProps) {
  const { t } = useTranslation('scan');
  return (
    <div className="finder-controls">
      <button type="button" className="btn" onClick={onStop}>
        {t('scan.stop')}
      </button>
      {view?.torch && <Torch torch={view.torch} />}
      {view && view.cameras.length > 1 && <Cameras view={view} onCamera={onCamera} />}
    </div>
  );
}

function Torch({ torch }: { readonly torch: (on: boolean) => Promise<void> }) {
  const { t } = useTranslation('scan');
  const [isLit, setIsLit] = useState(false);
  const turn = async (): Promise<void> => {
    try {
      await torch(!isLit);
      setIsLit(!isLit);
    } catch {
      // The camera says that it has a light, and does not let it be turned on.
    }
  };
  return (
    <button type="button" className="btn" aria-pressed={isLit} onClick={() => void turn()}>
      {t('scan.torch')}
    </button>
  );
}

function Cameras({
  view,
  onCamera,
}: Omit<ControlsProps, 'onStop'> & { readonly view: CameraView }) {
  const { t } = useTranslation('scan');
  return (
    <label className="finder-camera">
      {t('scan.camera')}
      <select
        value={view.current ?? ''}
        onChange={(event) => {
          onCamera(event.target.value);
        }}
      >
        {view.cameras.map(({ id, label }, index) => (
          <option key={id} value={id}>
            {label || t('scan.cameraNumber', { number: index + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}
