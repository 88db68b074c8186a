/** Asks whoever sits there for the second factor; false: they would rather not. */
type Asker = () => Promise<boolean>;
let asker: Asker | undefined;

export function askForStepUp(ask: Asker): () => void {
  asker = ask;
  return () => {
    asker = undefined;
  };
}

/** Sends; when the answer is that step-up is needed, asks for it and sends the very same once more. */
export async function sendWithStepUp(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 403 || !asker) return response;
  const problem: unknown = await response.clone().json();
  const needed =
    typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'stepUpNeeded';
  return needed && (await asker()) ? fetch(again) : response;
}
