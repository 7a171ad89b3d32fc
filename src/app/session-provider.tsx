import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { sha256 } from '../intake/digest.ts';
import type { Intake } from '../intake/intake.ts';
import { pathTo, readPath } from './routes.ts';
import type { Route } from './routes.ts';
import { SessionContext } from './session.ts';
import type { Notice, Opened } from './session.ts';

interface Told {
  readonly notice: Notice;
  readonly route: Route | null;
}

/** Holds the one open file for all pages, so that language and page can change around it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const navigate = useNavigate();
  const { language, route } = readPath(useLocation().pathname);
  const latest = useRef(0);

  const receive = async (intake: Intake, notice: Notice | null): Promise<void> => {
    if (!intake.ok) {
      setTold({ notice: intake.problem, route });
      return;
    }
    latest.current += 1;
    const turn = latest.current;
    const digest = await sha256(intake.file.bytes);
    // Another file was opened meanwhile.
    if (turn !== latest.current) return;
    setOpened({ file: intake.file, sha256: digest });
    setTold(notice && { notice, route: 'result' });
    await navigate(pathTo(language ?? 'en', 'result'), { replace: route === 'result' });
  };

  const tell = useCallback((notice: Notice, where: Route) => {
    setTold({ notice, route: where });
  }, []);
  const dismiss = useCallback(() => {
    setTold(null);
  }, []);

  const session = {
    opened,
    // What was said of one page does not follow the reader to the next.
    notice: told?.route === route ? told.notice : null,
    receive: (intake: Intake, notice?: Notice) => {
      void receive(intake, notice ?? null);
    },
    tell,
    dismiss,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}
