import { fileURLToPath } from "node:url";
import ts from "typescript-5";
import { expect, test } from "vitest";

const file = fileURLToPath(new URL("./hovered.ts", import.meta.url));
const text = `
import { createCodeArtsRepoClient } from "@hwcloud/codearts-repo";
import { createHssClient } from "@hwcloud/hss";
const repo = createCodeArtsRepoClient({ region: "cn-north-4" });
const mirror = await repo.showRemoteMirror({ repository_id: 1 });
console.log(mirror.last_error);
void createHssClient({ region: "cn-north-4" }).showTaskStatistics({ task_type: "iac_scan" });
`;

const service = ts.createLanguageService({
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const content = name === file ? text : ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => fileURLToPath(new URL("..", import.meta.url)),
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
  }),
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: (name) => ts.sys.readFile(name),
  directoryExists: (name) => ts.sys.directoryExists(name),
});

/** What an editor shows for the name at the first place where it stands. */
function hover(name: string): string {
  const info = service.getQuickInfoAtPosition(file, text.indexOf(name));
  const tags = (info?.tags ?? []).map(({ name: tag, text: parts }) => `@${tag} ${ts.displayPartsToString(parts)}`);
  return [ts.displayPartsToString(info?.displayParts), ts.displayPartsToString(info?.documentation), ...tags].join(
    "\n",
  );
}

test("the example has no type error", () => {
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
});

test("hovering a method shows its summary, its route and its documentation", () => {
  const shown = hover("showRemoteMirror");
  expect(shown).toContain("Show the mirror settings of a repository.");
  expect(shown).toContain("GET /v4/repositories/{repository_id}/remote-mirror");
  expect(shown).toContain("https://support.huaweicloud.com/api-codeartsrepo/ShowRemoteMirror.html");
  expect(shown).not.toMatch(/\bany\b/);
});

test("hovering an input and a property of the answer shows what they mean", () => {
  expect(hover("repository_id")).toContain("Id of the repository, as");
  expect(hover("task_type")).toContain("`iac_scan`: Scans of infrastructure as code.");
  expect(hover("last_error")).toContain("Why the last synchronisation failed");
});

test("completing a client offers its operations", () => {
  const at = text.indexOf("repo.showRemoteMirror") + "repo.".length;
  const names = service.getCompletionsAtPosition(file, at, undefined)?.entries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["http", "showRemoteMirror", "showRepositoryStatisticsStatus"]));
});
