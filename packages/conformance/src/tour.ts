// The tour of npm start: the five reference operations against the mock, each with a token and with an access key.
import { mockAccount, startMock } from "@hwcloud/contract";
import { fromStatic } from "@hwcloud/core";
import { fromPassword } from "@hwcloud/iam/credentials";
import { referenceOperations } from "./reference-operations.ts";
import { formatTable } from "./table.ts";

const mock = await startMock({ port: 0 });
console.log(
  `The mock serves every described service at ${mock.url}. No account is needed, nothing leaves this machine.\n`,
);

const { accessKeyId, secretAccessKey, domainName, userName, password, projectId, projectName } = mockAccount;
const authentications = {
  token: fromPassword({
    endpoint: mock.endpoint("iam"),
    domainName,
    userName,
    password,
    scope: { project: { name: projectName } },
  }),
  "access key": fromStatic({ accessKeyId, secretAccessKey }),
};

const rows: string[][] = [];
for (const { slug, operation, call } of referenceOperations) {
  for (const [authentication, credentials] of Object.entries(authentications)) {
    const start = performance.now();
    const outcome = await call({ endpoint: mock.endpoint(slug), credentials, projectId })
      .withResponse()
      .then(({ data, response }) => ({ status: String(response.status), answer: JSON.stringify(data) }))
      .catch((error: unknown) => {
        process.exitCode = 1;
        return { status: "FAILED", answer: String(error) };
      });
    rows.push([
      slug,
      operation,
      authentication,
      outcome.status,
      (performance.now() - start).toFixed(0),
      outcome.answer,
    ]);
  }
}
await mock.close();

console.log(formatTable(["service", "operation", "authentication", "status", "ms", "answer"], rows));
console.log(`
What to try next
  npm test                             every check, as CI runs it
  npm run mock                         the mock as a server, with credentials to copy
  npm run size                         how many bytes a client adds to a bundle
  packages/codearts-repo/README.md     the client in your own project
  CONTRIBUTING.md                      add an operation in five minutes
`);
