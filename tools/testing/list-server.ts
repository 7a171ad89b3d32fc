import { createServer, type RequestListener, type Server } from 'node:http';

/** A small host of lists on this machine, for tests. */
export interface ListServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves on a free port of the loopback interface. */
export async function serve(listener: RequestListener): Promise<ListServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
