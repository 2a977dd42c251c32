// What the scripts print. Colours and moving lines only where a person looks at a terminal.
import { styleText } from "node:util";

const isTerminal = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

export const style = (format, text) => (isTerminal ? styleText(format, text) : text);

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Prints rows under a header, in columns as wide as they need to be. */
export function printTable(header, rows) {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const [index, row] of cells.entries()) {
    const line = row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join("  ")
      .trimEnd();
    console.log(index === 0 ? style("bold", line) : line);
  }
}

/** Shows that a long step goes on: a line that counts on a terminal, a line every ten seconds elsewhere. */
export async function withProgress(title, step) {
  const start = Date.now();
  console.log(`${title} …`);
  const tick = () => {
    const text = `  … ${seconds(Date.now() - start)}`;
    process.stdout.write(isTerminal ? `\r${text}\r` : `${text}\n`);
  };
  const timer = setInterval(tick, isTerminal ? 200 : 10_000);
  try {
    return await step();
  } finally {
    clearInterval(timer);
    if (isTerminal) process.stdout.write("\u001b[2K\r");
  }
}
