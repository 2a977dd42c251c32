import { expect, test } from "vitest";
import { generateTable } from "../src/table.ts";
import { fixture } from "./fixture.ts";

test("a row holds only what differs from the usual", () => {
  expect(generateTable(fixture(), "things")).toMatchInlineSnapshot(`
    "import type { Operation, Server } from "@hwcloud/core";
    import type { operations as Operations } from "@hwcloud/things-types";

    /** How each operation is sent. */
    export const operations: Record<keyof Operations, Operation> = {
      createThing: { method: "POST", path: "/things", contentType: "application/json;charset=UTF-8", anonymous: true },
      deleteThing: { method: "DELETE", path: "/things/{thing_id}" },
      exportThings: { method: "GET", path: "/things/export" },
      showThing: { method: "GET", path: "/things/{thing_id}", header: ["X-Language"], csv: ["kinds"] },
    };

    /** Where the service answers, region by region. */
    export const servers: readonly Server[] = [
      { url: "https://things.example.com", regions: [] },
      { url: "https://things.{region}.example.com", regions: ["north-1", "south-1"] },
    ];

    /** Regions that the service is known to run in. */
    export type Region =
      | "north-1"
      | "south-1";
    "
  `);
});
