import { createContext } from 'react';

/** Whether this is a view inside a page: it then leaves the window's title and the focus alone. */
export const EmbeddedContext = createContext(false);
