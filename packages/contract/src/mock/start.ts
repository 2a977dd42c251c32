import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { slugs } from "../services.ts";
import { type MockAccount, mockAccount } from "./account.ts";
import type { Exchange } from "./exchange.ts";
import { serve } from "./serve.ts";
import { createService } from "./service.ts";
import type { MockState } from "./state.ts";

export interface MockOptions {
  /** TCP port; 0 takes a free one. @default 4010 */
  readonly port?: number;
  /** Name or address to listen on. @default "127.0.0.1" */
  readonly host?: string;
  /** What differs from `mockAccount`. */
  readonly account?: Partial<MockAccount>;
  /** The mock's clock, for tests of expired tokens and stale signatures. @default the system's clock */
  readonly now?: () => Date;
  /** Called after each answer, for a log. Gets no query, header or body. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** A mock that is running. */
export interface Mock {
  /** Base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Slug, endpoint and number of operations of each service. */
  readonly services: readonly { readonly slug: string; readonly endpoint: string; readonly operations: number }[];
  /**
   * The endpoint of a service, to give to its client.
   *
   * @throws {RangeError} when the mock does not serve it.
   */
  endpoint(slug: string): string;
  /** Stops listening and ends all connections. */
  close(): Promise<void>;
}

/**
 * Starts a mock of every bundled service on one port, each under `/<slug>`.
 *
 * It checks credentials and parameters as the service would, and answers with the examples of the bundle. It knows one
 * account, `mockAccount`; tokens are those that its own IAM issued.
 *
 * @throws the system's error when it cannot listen: `code` is `EADDRINUSE` if the port is taken.
 *
 * @example
 * const mock = await startMock({ port: 0 });
 * const hss = createHssClient({ endpoint: mock.endpoint("hss"), credentials: fromStatic(mockAccount) });
 * await mock.close();
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 4010, host = "127.0.0.1", account, now = () => new Date(), onExchange } = options;
  const services = await Promise.all(slugs.map(createService));

  // The longest token that is documented has 100,000 characters.
  const server = createServer({ maxHeaderSize: 128 * 1024 });
  server.listen(port, host);
  await once(server, "listening");

  const { port: actualPort } = server.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`;
  const state: MockState = { account: { ...mockAccount, ...account }, tokens: new Map(), now, url };
  server.on("request", (incoming, outgoing) => void serve(incoming, outgoing, services, state, onExchange));

  const endpoints = services.map(({ slug, operations }) => ({
    slug,
    endpoint: `${url}/${slug}`,
    operations: operations.length,
  }));
  return {
    url,
    port: actualPort,
    services: endpoints,
    endpoint(slug) {
      const service = endpoints.find((candidate) => candidate.slug === slug);
      if (!service) throw new RangeError(`The mock does not serve "${slug}". Choose one of ${slugs.join(", ")}.`);
      return service.endpoint;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
