import { expectTypeOf, test } from "vitest";
import type { Call, HttpResult, Input, Output } from "../src/index.ts";
import type { Operations, ThingsClient } from "./support/client.ts";

declare const things: ThingsClient;

test("results are typed, and never any", () => {
  expectTypeOf(things.showThing({ thing_id: "1" })).toEqualTypeOf<Call<{ name: string }>>();
  expectTypeOf<Output<Operations["showThing"]>>().not.toBeAny();
  expectTypeOf<Output<Operations["createThing"]>>().toEqualTypeOf<{ id: number }>();
  expectTypeOf<Output<Operations["deleteThing"]>>().toEqualTypeOf<undefined>();
  expectTypeOf<Output<Operations["login"]>>().toEqualTypeOf<{ ok: boolean }>();
  // @ts-expect-error the result has no such property
  void things.showThing({ thing_id: "1" }).then(({ nome }) => nome);
});

test("inputs are flat and checked", () => {
  expectTypeOf<Input<Operations["showThing"]>>().not.toBeAny();
  void things.showThing({ thing_id: "1", tags: ["a"], "X-Language": "en-us" });
  // @ts-expect-error thing_id is missing
  void things.showThing({ tags: ["a"] });
  // @ts-expect-error thing_id is a string
  void things.showThing({ thing_id: 1 });
  // @ts-expect-error no such parameter
  void things.showThing({ thing_id: "1", tag: ["a"] });
  // @ts-expect-error the input is required
  void things.showThing();
  // @ts-expect-error the body is missing
  void things.createThing({ project_id: "p" });
  void things.createThing({ body: { name: "x" } });
  void things.login();
});

test("http is typed by path", () => {
  expectTypeOf(things.http.GET("/things/{thing_id}", { params: { path: { thing_id: "1" } } })).toEqualTypeOf<
    Promise<HttpResult<Operations["showThing"]>>
  >();
  // @ts-expect-error the path parameter is missing
  void things.http.GET("/things/{thing_id}");
  // @ts-expect-error no such path
  void things.http.GET("/thing/{thing_id}", { params: { path: { thing_id: "1" } } });
  // @ts-expect-error no PUT there
  void things.http.PUT("/things/{thing_id}", { params: { path: { thing_id: "1" } } });
  void things.http.POST("/{project_id}/things", { params: { path: { project_id: "p" } }, body: { name: "x" } });
  // @ts-expect-error the body is missing
  void things.http.POST("/{project_id}/things", { params: { path: { project_id: "p" } } });
});
