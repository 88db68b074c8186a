import type { Answers } from '../draft.model.ts';
import type { Outcome, Scene } from './scene.ts';
import { after } from './steps.ts';

/** Keeps what a page was told and goes on: to the next page, or back to where a 修改 link came from. */
export function keepAndGo(scene: Scene, id: string, given: Partial<Answers>): Outcome {
  const change = (answers: Answers): Answers => ({
    ...answers,
    ...given,
    seen: answers.seen.includes(id) ? answers.seen : [...answers.seen, id],
  });
  const next = change(scene.answers);
  return { kind: 'go', to: scene.params['return'] === 'check' ? 'apply/check' : after(id, next), change };
}
