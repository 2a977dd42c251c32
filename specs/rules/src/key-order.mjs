const ORDERS = {
  Operation: [
    "operationId",
    "summary",
    "description",
    "externalDocs",
    "tags",
    "deprecated",
    "security",
    "parameters",
    "requestBody",
    "responses",
  ],
  Parameter: [
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "style",
    "explode",
    "schema",
    "example",
    "examples",
  ],
  Response: ["description", "headers", "content"],
  MediaType: ["schema", "example", "examples"],
  Schema: [
    ["title", "description", "deprecated", "type", "format", "enum", "x-enumDescriptions", "const", "default"],
    ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"],
    ["items", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "required", "properties"],
    ["additionalProperties", "allOf", "anyOf", "oneOf", "readOnly", "writeOnly", "example", "examples"],
  ].flat(),
};

/** Keys stand in one order, so that every file reads like the next; extensions come last. */
export function keyOrder() {
  const check =
    (order) =>
    (node, { report, location }) => {
      const rank = (key) => (order.includes(key) ? order.indexOf(key) : order.length);
      const keys = Object.keys(node);
      const sorted = keys.toSorted((a, b) => rank(a) - rank(b));
      const index = keys.findIndex((key, i) => key !== sorted[i]);
      if (index === -1) return;
      report({
        message: `The key ${sorted[index]} must stand before ${keys[index]}. The order is: ${sorted.join(", ")}.`,
        location: location.child([sorted[index]]).key(),
      });
    };
  return Object.fromEntries(Object.entries(ORDERS).map(([type, order]) => [type, check(order)]));
}
