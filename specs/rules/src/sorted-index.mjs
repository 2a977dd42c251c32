/** The index is sorted, so that there is one place for a path or a tag, and changes do not collide. */
export function sortedIndex() {
  const check = (what, names, report, locate) => {
    const index = names.findIndex((name, i) => i > 0 && name < names[i - 1]);
    if (index === -1) return;
    report({
      message: `The ${what} ${names[index]} must stand before ${names[index - 1]}. Sort the ${what}s.`,
      location: locate(index),
    });
  };
  return {
    Root(root, { report, location }) {
      const paths = Object.keys(root.paths ?? {});
      check("path", paths, report, (index) => location.child(["paths", paths[index]]).key());
      const tags = (root.tags ?? []).map(({ name }) => name);
      check("tag", tags, report, (index) => location.child(["tags", index, "name"]));
    },
  };
}
