import { useState } from 'react';
import { failureOf, type Failure } from '../../web/console/client.ts';

/** One step of a sign-in: sends, keeps what was typed, says what was wrong. */
export function useStep<T>(send: () => Promise<T>, then: (answer: T) => unknown) {
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const run = async (): Promise<void> => {
    setSending(true);
    setFailure(undefined);
    try {
      await then(await send());
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setSending(false);
    }
  };
  return { run, failure, sending };
}
