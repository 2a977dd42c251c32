const CHINESE = /\p{Script=Han}/u;
const TEXTS = ["title", "summary", "description"];

/** Texts are English; the Chinese ones stand in the overlay. Values of examples may be anything a service answers. */
export function englishText() {
  return {
    any: {
      enter(node, { report, location, type }) {
        if (type.name === "Example" || typeof node !== "object" || node === null) return;
        for (const name of TEXTS) {
          if (typeof node[name] === "string" && CHINESE.test(node[name])) {
            report({
              message: `The ${name} holds Chinese characters. Write it in English, and put the Chinese text into zh-CN.yaml.`,
              location: location.child([name]),
            });
          }
        }
      },
    },
  };
}
