import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path is answered with. */
export type Served = {
  body: string;
  type?: string;
  headers?: Record<string, string>;
  /** What of the body comes later. */
  rest?: Promise<string>;
};

export type Server = {
  origin: string;
  /** The paths asked for, in order. */
  requests: readonly string[];
  close(): Promise<void>;
};

/** Serves pages on loopback: what a route does not know is not found. */
export async function serve(route: (path: string) => Served | undefined): Promise<Server> {
  const requests: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    requests.push(url);
    const found = route(new URL(url, 'http://localhost').pathname);
    if (found === undefined) response.writeHead(404).end();
    else {
      const { body, type = 'text/html; charset=utf-8', headers = {}, rest } = found;
      response.writeHead(200, { 'content-type': type, ...headers });
      if (rest === undefined) response.end(body);
      else {
        response.write(body);
        void rest.then((later) => response.end(later));
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
