import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { pathTo, readPath } from '../app/routes.ts';
import { useSession } from '../app/session.ts';

/** The address was opened without a file, or the page was loaded again: results are not kept. */
export function ColdResult() {
  const { tell } = useSession();
  const language = readPath(useLocation().pathname).language ?? 'en';
  useEffect(() => {
    tell({ kind: 'cold' }, '');
  }, [tell]);
  return <Navigate to={pathTo(language, '')} replace />;
}
