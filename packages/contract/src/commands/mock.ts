import { once } from "node:events";
import { parseArgs } from "node:util";
import { mockAccount } from "../mock/account.ts";
import type { Exchange } from "../mock/exchange.ts";
import { type Mock, startMock } from "../mock/start.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `hwcloud-contract mock`: serves until it is interrupted.
 *
 * @returns the exit code: 0, or 2 when it cannot listen.
 * @throws {UsageError} when an option is wrong.
 */
export async function runMock(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      quiet: { type: "boolean", default: false },
    },
  });
  const { host, quiet } = values;
  const port = readPort(values.port);

  let mock: Mock;
  try {
    mock = await startMock({ port, host, ...(!quiet && { onExchange: log }) });
  } catch (error) {
    console.error(`hwcloud-contract: ${explain(error as NodeJS.ErrnoException, host, port)}`);
    return 2;
  }
  console.log(describe(mock));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await mock.close();
  return 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageError(`--port is "${text}": a number from 0 to 65535 is expected`);
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `port ${port} is in use. Choose another with --port, or --port 0 for a free one.`;
  }
  return `cannot listen on ${host}, port ${port}: ${error.message}`;
}

function describe(mock: Mock): string {
  const width = Math.max(...mock.services.map(({ slug }) => slug.length));
  const rows = mock.services.map(
    ({ slug, endpoint, operations }) => `  ${slug.padEnd(width)}  ${String(operations).padStart(10)}  ${endpoint}`,
  );
  const { accessKeyId, secretAccessKey, projectId, domainId, domainName, userName, password } = mockAccount;
  return `The mock listens on ${mock.url}

  ${"service".padEnd(width)}  operations  endpoint
${rows.join("\n")}

Its only credentials, which are made up and work nowhere else:

  export HUAWEICLOUD_SDK_AK=${accessKeyId}
  export HUAWEICLOUD_SDK_SK=${secretAccessKey}
  export HUAWEICLOUD_SDK_PROJECT_ID=${projectId}
  export HUAWEICLOUD_SDK_DOMAIN_ID=${domainId}
  export HUAWEICLOUD_SDK_IAM_ENDPOINT=${mock.endpoint("iam")}

To log in with a password: account ${domainName}, user ${userName}, password ${password}.

Press Ctrl+C to stop.
`;
}

function log({ method, path, status, operationId = "-" }: Exchange): void {
  console.log(`${method} ${path} ${status} ${operationId}`);
}
