// Changes openapi.yaml as text, so that its comments and its layout stay as they are.

/** Splits a top-level block into its entries: everything from a key, or the comments above it, to the next. */
function block(text, name) {
  const start = text.search(new RegExp(`^${name}:\\s*$`, "m"));
  if (start === -1) throw new Error(`openapi.yaml has no ${name}.`);
  const from = text.indexOf("\n", start) + 1;
  const next = text.slice(from).search(/^\S/m);
  const to = next === -1 ? text.length : from + next;
  const entries = text
    .slice(from, to)
    .split(/(?<!^  #.*\n)^(?=(?:  #.*\n)*  [^\s#])/m)
    .filter((entry) => entry.trim());
  return { replaceWith: (entries_) => text.slice(0, from) + entries_.join("") + text.slice(to), entries };
}

/** Adds a path and method, sorted. @throws when the method is there already. */
export function addPath(text, path, method, file) {
  const { entries, replaceWith } = block(text.replace(/^paths: \{\}\s*$/m, "paths:"), "paths");
  const operation = `    ${method}:\n      $ref: ${file}\n`;
  const index = entries.findIndex((entry) => nameOf(entry) === path);
  if (index === -1) return replaceWith([...entries, `  ${path}:\n${operation}`].toSorted(byName));
  if (new RegExp(`^    ${method}:`, "m").test(entries[index]))
    throw new Error(`${method.toUpperCase()} ${path} is described already.`);
  return replaceWith(entries.with(index, entries[index] + operation));
}

/** Adds a tag, sorted, unless it is there. Its description stays empty, which the linter refuses until it is written. */
export function addTag(text, tag) {
  const { entries, replaceWith } = block(text.replace(/^tags: \[\]\s*$/m, "tags:"), "tags");
  if (entries.some((entry) => nameOf(entry) === tag)) return text;
  return replaceWith([...entries, `  - name: ${tag}\n    description: ""\n`].toSorted(byName));
}

/** The path, or the name of the tag, in the first line that is no comment. */
const nameOf = (entry) => /^ {2}(?:- name: )?([^\s#].*?):?(?:\s+#.*)?$/m.exec(entry)?.[1] ?? "";

const byName = (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1);
