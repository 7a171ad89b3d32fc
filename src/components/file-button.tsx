import '../styles/file-button.css';
import { useId } from 'react';
import { FileInput } from './file-input.tsx';

/** A button by which files are chosen. */
export function FileButton({ label }: { readonly label: string }) {
  const id = useId();
  return (
    <div className="btn file-button">
      <label htmlFor={id}>{label}</label>
      <FileInput id={id} />
    </div>
  );
}
