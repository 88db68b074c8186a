/** One after the other, never two at once; stopping waits for the one that runs. */
export function repeat(every: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let running = Promise.resolve();
  let isFree = true;
  const timer = setInterval(() => {
    if (isFree) {
      isFree = false;
      running = work().finally(() => (isFree = true));
    }
  }, every);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
