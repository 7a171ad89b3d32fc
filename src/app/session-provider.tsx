import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Arrival, CodeOrigin } from '../intake/arrival.ts';
import { sha256 } from '../intake/digest.ts';
import type { ListedFiles } from '../intake/listed-file.ts';
import type { ManageLink, ShareLink } from '../intake/share-link.ts';
import type { Shared } from '../intake/shared.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { SealedFile } from '../verification/verify.ts';
import { pathTo, readPath } from './routes.ts';
import type { Route } from './routes.ts';
import { SessionContext } from './session.ts';
import type { Notice, Opened, Question } from './session.ts';
import { useBatch } from './use-batch.ts';

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
type Along = Pick<Opened, 'shared' | 'link' | 'contacted'>;

const NO_SUBJECT: Subject = { opened: null, arriving: null, readFrom: null };

/** Where the reader is now. What takes time must not go by where they were when it began. */
function here() {
  return readPath(window.location.pathname);
}

/** Holds what is open for all pages, so that language and page can change around it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [subject, setSubject] = useState(NO_SUBJECT);
  const [managing, setManaging] = useState<ManageLink | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { batch, add, close } = useBatch();
  const navigate = useNavigate();
  const spoken = useLanguage();
  const { route } = readPath(useLocation().pathname);
  const reading = useRef<AbortController | null>(null);
  const awaited = useRef<ShareLink | null>(null);

  const begin = useCallback((): AbortSignal => {
    reading.current?.abort();
    reading.current = new AbortController();
    return reading.current.signal;
  }, []);

  const to = (where: Route) => {
    const now = here();
    // The entrances of shares have no language; what the page speaks is the browser's for whoever
    // comes from outside, and their own choice for whoever was on the page before.
    return navigate(pathTo(now.language ?? spoken, where), {
      replace: now.route === where || now.language === null,
    });
  };
  const put = (next: Subject): void => {
    awaited.current = next.arriving;
    setSubject(next);
    setQuestion(null);
  };

  const open = async (file: SealedFile, along: Along, notice: Notice | null) => {
    const signal = begin();
    const digest = await sha256(file.bytes);
    if (signal.aborted) return;
    put({ ...NO_SUBJECT, opened: { file, sha256: digest, ...along } });
    setTold(notice && { notice, route: 'result' });
    await to('result');
  };

  const list = async (files: ListedFiles) => {
    const signal = begin();
    const notice = await add(files);
    setTold(notice && { notice, route: 'files' });
    // The files are in the list, but something else was opened since.
    if (!signal.aborted) await to('files');
  };

  const take = (arrival: Arrival, notice?: Notice): void => {
    switch (arrival.kind) {
      case 'file':
        void open(
          arrival.file,
          { shared: null, link: null, contacted: arrival.contacted ?? [] },
          notice ?? null,
        );
        return;
      case 'many':
        void list(arrival.files);
        return;
      case 'share':
        begin();
        put({ ...NO_SUBJECT, arriving: arrival.link, readFrom: arrival.origin ?? null });
        setTold(null);
        void to('result');
        return;
      case 'manage':
        begin();
        setManaging(arrival.link);
        setQuestion(null);
        setTold(null);
        void to('manage');
        return;
      case 'elsewhere':
      case 'choice':
      case 'locked':
        begin();
        setTold(null);
        setQuestion(arrival);
        return;
      case 'problem':
        begin();
        setQuestion(null);
        setTold({ notice: arrival.problem, route: here().route });
    }
  };

  const arrived = async (link: ShareLink, file: SealedFile, shared: Shared): Promise<void> => {
    const digest = await sha256(file.bytes);
    // What is being read meanwhile goes on, and takes the share's place when it is there.
    if (awaited.current !== link) return;
    const { readFrom } = subject;
    const read = readFrom === null ? file : { ...file, origin: readFrom };
    put({ ...NO_SUBJECT, opened: { file: read, sha256: digest, shared, link, contacted: [] } });
    setTold(null);
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
    batch,
    begin,
    take,
    arrived: (link: ShareLink, file: SealedFile, shared: Shared) =>
      void arrived(link, file, shared),
    tell,
    dismiss,
    closeBatch: close,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}
