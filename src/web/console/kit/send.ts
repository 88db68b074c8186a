import { useRef, useState } from 'react';
import { failureOf, refreshAll, type Failure } from '../client.ts';

/** Sends one intention under one id, however often it takes; what was typed stays, and each fault stands at its field. */
export function useSend<Answer>(send: (requestId: string) => Promise<Answer>) {
  const requestId = useRef(crypto.randomUUID());
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const start = async (): Promise<void> => {
    setSending(true);
    setFailure(undefined);
    try {
      setAnswer(await send(requestId.current));
      await refreshAll();
    } catch (error) {
      setFailure(failureOf(error));
      window.scrollTo({ top: 0 });
    } finally {
      setSending(false);
    }
  };
  return {
    start,
    failure,
    sending,
    answer,
    errorAt: (path: string) => failure?.errors.find((error) => error.path === path)?.message,
  };
}
