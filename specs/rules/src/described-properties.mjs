/** Every property says what it means; one that is a model of its own says so there. */
export function describedProperties() {
  return {
    SchemaProperties(properties, { report, location, resolve }) {
      for (const [name, property] of Object.entries(properties)) {
        if (resolve(property).node?.description) continue;
        report({
          message: `The property ${name} has no description. Say what its name does not: unit, meaning, when it is absent.`,
          location: location.child([name]).key(),
        });
      }
    },
  };
}
