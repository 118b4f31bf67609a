import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that answers as it is told. */
export interface TestServer {
  readonly origin: string;
  /** Every request, oldest first. */
  readonly requests: readonly IncomingMessage[];
  /** Answers everything in this way from now on. */
  readonly answer: (answer: Answer) => void;
  /** Answers with this text, as JSON. */
  readonly serve: (text: string | Uint8Array) => void;
  readonly close: () => Promise<void>;
}

const notFound: Answer = (_, response) => response.writeHead(404).end();

export const startServer = async (): Promise<TestServer> => {
  const requests: IncomingMessage[] = [];
  let current = notFound;
  const server = createServer((request, response) => {
    requests.push(request);
    current(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const answer = (next: Answer): void => {
    current = next;
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer,
    serve: (text) => answer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(text)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
