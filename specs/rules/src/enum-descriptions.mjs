/** An enumeration of several values says what each of them means. */
export function enumDescriptions() {
  return {
    Schema(schema, { report, location }) {
      const values = (schema.enum ?? []).filter((value) => value !== null).map(String);
      const described = Object.keys(schema["x-enumDescriptions"] ?? {});
      const missing = values.length > 1 ? values.filter((value) => !described.includes(value)) : [];
      const unknown = described.filter((value) => !values.includes(value));
      if (missing.length > 0) {
        report({
          message: `No meaning is given for ${missing.join(", ")}. Add each to x-enumDescriptions, below the enum.`,
          location: location.child(["enum"]),
        });
      }
      if (unknown.length > 0) {
        report({
          message: `x-enumDescriptions describes ${unknown.join(", ")}, which the enum does not have. Remove it, or add it to the enum.`,
          location: location.child(["x-enumDescriptions"]),
        });
      }
    },
  };
}
