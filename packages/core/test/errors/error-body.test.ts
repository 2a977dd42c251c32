import { expect, test } from "vitest";
import { ApiError } from "../../src/index.ts";
import cases from "./error-bodies.json" with { type: "json" };

for (const { body, rawBody, code, message } of cases as {
  body?: unknown;
  rawBody?: string;
  code: string | null;
  message?: string;
}[]) {
  test(`reads ${JSON.stringify(body ?? rawBody)}`, () => {
    const error = new ApiError(new Response(null, { status: 400 }), body ?? rawBody);
    expect(error.code ?? null).toBe(code);
    expect(error.message).toContain(message ?? code);
  });
}

test("reads camel case, nested, empty and odd bodies", () => {
  const read = (body: unknown): ApiError => new ApiError(new Response(null, { status: 500, statusText: "Oops" }), body);
  expect(read({ errorCode: "A.1", errorMsg: "m" })).toMatchObject({ code: "A.1", message: "500 A.1 m" });
  expect(read({ result: { inner: { error_code: "B.2", error_msg: "n" } } })).toMatchObject({ code: "B.2" });
  expect(read({})).toMatchObject({ code: undefined, message: "500 Oops" });
  expect(read(null)).toMatchObject({ code: undefined, message: "500 Oops" });
  expect(read("<html>bad gateway</html>")).toMatchObject({ message: "500 <html>bad gateway</html>" });
});

test("the request id comes from the header, else from the body", () => {
  const body = { error_code: "A", error_msg: "m", request_id: "from-body" };
  expect(new ApiError(new Response(null, { status: 400 }), body).requestId).toBe("from-body");
  const response = new Response(null, { status: 400, headers: { "x-request-id": "from-header" } });
  expect(new ApiError(response, body).requestId).toBe("from-header");
});
