import type { ChangeEvent } from 'react';
import { useReceive } from '../app/use-receive.ts';
import { NOTICE_ID, useSession } from '../app/session.ts';
import { useVerificationService } from '../app/verification-service.ts';

/** A file input that opens what is chosen. It filters nothing: the verification says what a file is. */
export function FileInput({ id }: { readonly id: string }) {
  const receive = useReceive();
  const service = useVerificationService();
  const { notice } = useSession();

  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = Array.from(event.target.files ?? []);
    // Otherwise choosing the same file again would not be noticed.
    event.target.value = '';
    receive.files(files);
  };
  return (
    <input
      id={id}
      type="file"
      multiple
      onChange={chosen}
      onClick={() => service.warm()}
      aria-describedby={notice ? NOTICE_ID : undefined}
    />
  );
}
