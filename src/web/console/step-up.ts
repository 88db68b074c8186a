const asksFor = { stepUpNeeded: 'grave', viewBudgetSpent: 'much' } as const;
/** Why the second factor is asked for: something grave, or much that was looked at. */
export type StepUpBecause = (typeof asksFor)[keyof typeof asksFor];
/** Asks whoever sits there for the second factor; false: they would rather not. */
type Asker = (because: StepUpBecause) => Promise<boolean>;
let asker: Asker | undefined;
/** The dialog is loaded beside the first page, which may be refused before it is there. */
const whenThere: (() => void)[] = [];
const loadingMs = 10_000;
/** A page that reads five things at once is asked once. */
let asking: Promise<boolean> | undefined;

export function askForStepUp(ask: Asker): () => void {
  asker = ask;
  for (const tell of whenThere.splice(0)) tell();
  return () => {
    asker = undefined;
  };
}

/** Sends; when the answer is that the second factor is needed, asks for it and sends the very same once more. */
export async function sendWithStepUp(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 403) return response;
  const because = becauseOf(await response.clone().json());
  if (!because) return response;
  if (!asker) await askerThere();
  if (!asker) return response;
  asking ??= asker(because).finally(() => {
    asking = undefined;
  });
  return (await asking) ? fetch(again) : response;
}

const askerThere = (): Promise<void> =>
  new Promise((resolve) => {
    whenThere.push(resolve);
    setTimeout(resolve, loadingMs);
  });

function becauseOf(problem: unknown): StepUpBecause | undefined {
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
  return code === 'stepUpNeeded' || code === 'viewBudgetSpent' ? asksFor[code] : undefined;
}
