import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Arrival, CodeOrigin } from '../intake/arrival.ts';
import { sha256 } from '../intake/digest.ts';
import type { ManageLink, ShareLink } from '../intake/share-link.ts';
import type { Shared } from '../intake/shared.ts';
import type { SealedFile } from '../verification/verify.ts';
import { pathTo, preferredLanguage, readPath } from './routes.ts';
import type { Route } from './routes.ts';
import { SessionContext } from './session.ts';
import type { Notice, Opened, Question } from './session.ts';

interface Told {
  readonly notice: Notice;
  readonly route: Route | null;
}

/** One thing at a time is open, or on its way; what comes next takes its place. */
interface Subject {
  readonly opened: Opened | null;
  readonly arriving: ShareLink | null;
  /** What the share on its way was read from; null where its link was opened or pasted. */
  readonly readFrom: CodeOrigin | null;
}

/** What came along with a file. */
type Along = Pick<Opened, 'shared' | 'contacted' | 'link'>;

const NO_SUBJECT: Subject = { opened: null, arriving: null, readFrom: null };

/** Holds what is open for all pages, so that language and page can change around it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [subject, setSubject] = useState(NO_SUBJECT);
  const [managing, setManaging] = useState<ManageLink | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const navigate = useNavigate();
  const { language, route } = readPath(useLocation().pathname);
  const latest = useRef(0);

  const to = (where: Route) => {
    // The entrances of shares have no language; the browser's is taken there.
    const speaking = language ?? preferredLanguage(navigator.languages);
    return navigate(pathTo(speaking, where), { replace: route === where || language === null });
  };

  const open = async (file: SealedFile, along: Along, notice: Notice | null) => {
    latest.current += 1;
    const turn = latest.current;
    const digest = await sha256(file.bytes);
    // Another file was opened meanwhile.
    if (turn !== latest.current) return;
    setSubject({ ...NO_SUBJECT, opened: { file, sha256: digest, ...along } });
    setQuestion(null);
    setTold(notice && { notice, route: 'result' });
    await to('result');
  };

  const take = (arrival: Arrival, notice?: Notice): void => {
    switch (arrival.kind) {
      case 'file':
        void open(
          arrival.file,
          { shared: null, contacted: arrival.contacted ?? [], link: null },
          notice ?? null,
        );
        return;
      case 'share':
        latest.current += 1;
        setSubject({ opened: null, arriving: arrival.link, readFrom: arrival.origin ?? null });
        setQuestion(null);
        setTold(null);
        void to('result');
        return;
      case 'manage':
        setManaging(arrival.link);
        setQuestion(null);
        setTold(null);
        void to('manage');
        return;
      case 'elsewhere':
      case 'choice':
      case 'locked':
        setTold(null);
        setQuestion(arrival);
        return;
      case 'problem':
        setQuestion(null);
        setTold({ notice: arrival.problem, route });
    }
  };

  const arrived = (link: ShareLink, file: SealedFile, shared: Shared): void => {
    const { arriving, readFrom } = subject;
    if (arriving !== link) return;
    void open(
      readFrom === null ? file : { ...file, origin: readFrom },
      { shared, contacted: [], link },
      null,
    );
  };
  const tell = useCallback((notice: Notice, where: Route) => {
    setTold({ notice, route: where });
  }, []);
  const dismiss = useCallback(() => {
    setTold(null);
    setQuestion(null);
  }, []);

  const session = {
    opened: subject.opened,
    arriving: subject.arriving,
    managing,
    question,
    // What was said of one page does not follow the reader to the next.
    notice: told?.route === route ? told.notice : null,
    take,
    arrived,
    tell,
    dismiss,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}
