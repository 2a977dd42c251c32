import type { DocumentedResponse, Example, MediaType, Operation } from "../bundle.ts";

/** An answer that the bundle documents: one for each example of each response. */
export interface DocumentedAnswer {
  /** Status or range in the bundle, such as `200` or `4XX`. */
  readonly key: string;
  readonly status: number;
  readonly response: DocumentedResponse;
  /** Absent when the response has no body. */
  readonly mediaType?: string;
  /** Absent when the response has no body, or no example of it. */
  readonly example?: { readonly name: string; readonly value: unknown };
}

export function documentedAnswers(operation: Operation): DocumentedAnswer[] {
  return Object.entries(operation.responses).flatMap(([key, response]) => {
    const [content] = Object.entries(response.content ?? {});
    if (!content) return [{ key, response, status: statusOf(key) }];
    const [mediaType, media] = content;
    const examples = examplesOf(media);
    if (examples.length === 0) return [{ key, response, mediaType, status: statusOf(key) }];
    return examples.map(([name, example]) => ({
      key,
      response,
      mediaType,
      status: statusOf(key, example),
      example: { name, value: example.value },
    }));
  });
}

/** Whether a status or range of the bundle covers a status. */
export function covers(key: string, status: number): boolean {
  return key === String(status) || key === `${Math.trunc(status / 100)}XX` || key === "default";
}

function examplesOf(media: MediaType): [string, Example][] {
  if (media.examples) return Object.entries(media.examples);
  return media.example === undefined ? [] : [["default", { value: media.example }]];
}

/** In a range, an example's summary names its status: "Too many calls (429)". */
function statusOf(key: string, example?: Example): number {
  if (/^\d{3}$/.test(key)) return Number(key);
  const named = /\((\d{3})\)/.exec(example?.summary ?? "")?.[1];
  if (named && covers(key, Number(named))) return Number(named);
  return key === "default" ? 500 : Number(key.charAt(0)) * 100;
}
