/** What a command prints: results to stdout, messages to stderr. */
export interface Output {
  result(text: string): void;
  message(text: string): void;
}

/** Exit codes of the command-line contract. */
export const exitCodes = { fine: 0, findings: 1, unusable: 2, internal: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type Command = (args: readonly string[], output: Output) => Promise<ExitCode>;
