// The only importer of openapi-typescript: leaving it must cost one file.
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { type OpenApiDocument, type Operation, operationsOf } from "./document.ts";
import { prepare } from "./prepare.ts";

/** The source of a types package: `paths`, `operations`, `components`, and every model under its own name. */
export async function generateTypes(document: OpenApiDocument): Promise<string> {
  const nodes = await openapiTS(prepare(document) as never, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform: (schema) => (schema.format === "binary" ? ts.factory.createTypeReferenceNode("Blob") : undefined),
  });
  const documented = nodes.filter((node) => !isUnused(node));
  for (const node of documented) {
    if (ts.isInterfaceDeclaration(node) && node.name.text === "operations") documentOperations(node, document);
  }
  const models = Object.keys(document.components?.schemas ?? {}).toSorted();
  return [
    astToString(documented),
    ...models.map((name) => `export type ${name} = components["schemas"]["${name}"];`),
    "",
  ].join("\n");
}

/** Declarations that openapi-typescript adds whether or not there is anything to declare. */
const isUnused = (node: ts.Node): boolean =>
  ts.isTypeAliasDeclaration(node) && ["webhooks", "$defs"].includes(node.name.text);

/** Puts an operation's docs where a method of the client inherits them from. */
function documentOperations(operations: ts.InterfaceDeclaration, document: OpenApiDocument): void {
  const byId = new Map(operationsOf(document).map((operation) => [operation.operationId, operation]));
  for (const member of operations.members) {
    const operation = member.name && byId.get((member.name as ts.Identifier | ts.StringLiteral).text);
    if (operation)
      ts.addSyntheticLeadingComment(member, ts.SyntaxKind.MultiLineCommentTrivia, toJsDoc(operation), true);
  }
}

function toJsDoc({ summary, description, externalDocs, deprecated, method, path }: Operation): string {
  const blocks = [
    summary && `${summary}.`,
    description,
    `\`${method} ${path}\``,
    externalDocs && `@see {@link ${externalDocs.url}}`,
    deprecated && "@deprecated",
  ].filter((block) => typeof block === "string");
  const lines = blocks.join("\n\n").replaceAll("*/", "*\\/").trim().split("\n");
  return `*\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n `;
}
