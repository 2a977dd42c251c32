import { basename } from "node:path";

// Names that a type of the same name would hide from whoever imports it.
const GLOBALS = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ..."Awaited Document Element Event EventTarget Exclude Extract File Image Node Notification Omit Option Partial Pick Range Readonly Record Required ReturnType Selection Storage Text Window".split(
    " ",
  ),
]);

/** A model is called like its file, and not like something of JavaScript or TypeScript. */
export function modelName() {
  const check = (name, report, location) => {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
      report({ message: `The model ${name} is not named in PascalCase. Rename its file.`, location });
    } else if (GLOBALS.has(name)) {
      report({
        message: `The model ${name} hides the global ${name}. Rename its file, for example to Service${name}.yaml.`,
        location,
      });
    }
  };
  return {
    ref(node, { report, location, type }) {
      if (type.name === "Schema" && node.$ref.endsWith(".yaml")) check(basename(node.$ref, ".yaml"), report, location);
    },
    NamedSchemas: {
      enter(schemas, { report, location }) {
        for (const name of Object.keys(schemas)) check(name, report, location.child([name]).key());
      },
    },
  };
}
