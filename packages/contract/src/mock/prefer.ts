import { covers, type DocumentedAnswer } from "./documented-answers.ts";
import { mockRefusal } from "./refusal.ts";

/** The answer that a `Prefer` header asks for (RFC 7240): `code=404`, `example=name`, or both. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
}

/** Reads a `Prefer` header; preferences that are not meant for the mock are ignored, as the RFC demands. */
export function parsePrefer(header: string | null): Preference {
  const preferences = new Map<string, string>();
  for (const part of (header ?? "").split(/[,;]/)) {
    const [name = "", value = ""] = part.split("=").map((text) => text.trim());
    preferences.set(name.toLowerCase(), value.replace(/^"(.*)"$/, "$1"));
  }
  const code = preferences.get("code");
  const example = preferences.get("example");
  return { ...(code !== undefined && { code }), ...(example !== undefined && { example }) };
}

/**
 * Picks an answer: the first documented success, or what is preferred.
 *
 * @throws {Refusal} 400, which lists the choices, when nothing documented meets the preference.
 */
export function pickAnswer(answers: readonly DocumentedAnswer[], { code, example }: Preference): DocumentedAnswer {
  const named = answers.filter((answer) => example === undefined || answer.example?.name === example);
  if (code === undefined) {
    const picked = example === undefined ? named.find(isSuccess) : named[0];
    if (picked) return picked;
  } else {
    const exact = named.find((answer) => String(answer.status) === code);
    if (exact) return exact;
    // Who names both a status and an example of its range knows that they belong together.
    const inRange = example === undefined ? undefined : named.find((answer) => covers(answer.key, Number(code)));
    if (inRange) return { ...inRange, status: Number(code) };
  }
  const wanted = [code !== undefined && `code=${code}`, example !== undefined && `example=${example}`]
    .filter(Boolean)
    .join(", ");
  throw mockRefusal(
    400,
    `No documented answer has ${wanted || "a status of success"}. Choose one of: ${answers.map(describe).join("; ")}`,
  );
}

const isSuccess = ({ status }: DocumentedAnswer): boolean => status >= 200 && status < 300;

const describe = ({ status, example }: DocumentedAnswer): string =>
  example ? `code=${status}, example=${example.name}` : `code=${status}`;
