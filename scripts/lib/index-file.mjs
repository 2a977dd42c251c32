// Changes openapi.yaml as text, so that its comments and its layout stay as they are.

/** Splits a top-level block into its entries: everything from one line of two spaces and a key to the next. */
function block(text, name) {
  const start = text.search(new RegExp(`^${name}:\\s*$`, "m"));
  if (start === -1) throw new Error(`openapi.yaml has no ${name}.`);
  const from = text.indexOf("\n", start) + 1;
  const next = text.slice(from).search(/^\S/m);
  const to = next === -1 ? text.length : from + next;
  const entries = text
    .slice(from, to)
    .split(/^(?=  \S)/m)
    .filter((entry) => entry.trim());
  return { replaceWith: (entries_) => text.slice(0, from) + entries_.join("") + text.slice(to), entries };
}

/** Adds a path and method, sorted. @throws when the method is there already. */
export function addPath(text, path, method, file) {
  const { entries, replaceWith } = block(text.replace(/^paths: \{\}\s*$/m, "paths:"), "paths");
  const operation = `    ${method}:\n      $ref: ${file}\n`;
  const index = entries.findIndex((entry) => entry.startsWith(`  ${path}:`));
  if (index === -1) return replaceWith([...entries, `  ${path}:\n${operation}`].toSorted(byName));
  if (new RegExp(`^    ${method}:`, "m").test(entries[index]))
    throw new Error(`${method.toUpperCase()} ${path} is described already.`);
  return replaceWith(entries.with(index, entries[index] + operation));
}

/** Adds a tag, sorted, unless it is there. Its description stays empty, which the linter refuses until it is written. */
export function addTag(text, tag) {
  const { entries, replaceWith } = block(text.replace(/^tags: \[\]\s*$/m, "tags:"), "tags");
  if (entries.some((entry) => entry.startsWith(`  - name: ${tag}\n`))) return text;
  return replaceWith([...entries, `  - name: ${tag}\n    description: ""\n`].toSorted(byName));
}

const nameOf = (entry) =>
  entry
    .split("\n", 1)[0]
    .replace(/^ {2}(- name: )?/, "")
    .replace(/:$/, "");

const byName = (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1);
