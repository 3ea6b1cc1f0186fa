const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has something cleaned up before a signal ends the process as usual. Returns the function that stops that. */
export function beforeSignal(clean: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    clean();
    // Without this listener, the signal ends the process.
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return forget;
}
