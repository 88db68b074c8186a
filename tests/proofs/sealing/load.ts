import { setTimeout as wait } from 'node:timers/promises';
import type { Filed, Office } from '../../support/cases.ts';
import { callerOf, type World } from '../../support/world.ts';
import { plantOne, type Planted, type Random } from './plant.ts';

export type Load = { reads: number; writes: number; faults: string[] };

/**
 * Reads and writes going on: her record and its words, the list by her whole name, a paper's bytes, her own way in by
 * return code, a new application. Whatever does not show what it should is a fault.
 */
export async function underLoad<T>(
  world: World,
  office: Office,
  known: readonly Planted[],
  random: Random,
  work: () => Promise<T>,
): Promise<{ load: Load; result: T }> {
  const load: Load = { reads: 0, writes: 0, faults: [] };
  const people = [...known];
  const ended = new AbortController();
  const fault = (what: string): void => void (load.faults.length < 20 && load.faults.push(what));
  const reader = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      const one = people[Math.floor(random() * people.length)];
      if (!one) return;
      for (const what of await looked(world, office, one)) fault(what);
      load.reads += 4;
      await wait(1);
    }
  };
  const writer = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      try {
        people.push(await plantOne(office, random));
        load.writes += 1;
      } catch (error) {
        fault(error instanceof Error ? error.message : String(error));
      }
      await wait(20);
    }
  };
  const running = [reader(), reader(), writer()];
  try {
    return { result: await work(), load };
  } finally {
    ended.abort();
    await Promise.all(running);
  }
}

async function looked(world: World, office: Office, { filed, person, values }: Planted): Promise<string[]> {
  const clerk = await office.as('clerk');
  const detail = await clerk.raw(`/api/applications/${filed.applicationId}`);
  const text = await detail.text();
  const list = await clerk.post('/api/applications/search', { words: person.phone, purpose: 'handling' });
  const found: { id: string }[] = list.body.items ?? [];
  return [
    ...(detail.status === 200 && values.some((value) => text.includes(value)) ? [] : [`detail ${detail.status}`]),
    ...(found.some(({ id }) => id === filed.applicationId) ? [] : [`not found by her telephone (${list.status})`]),
    ...(await paperFault(office, filed)),
    ...(await callerOf(world, { code: filed.returnCode }).then(
      () => [],
      (error: unknown) => [`her code: ${String(error)}`],
    )),
  ];
}

async function paperFault(office: Office, filed: Filed): Promise<string[]> {
  const paper = filed.papers.get('materials-receipt');
  if (!paper) return ['no receipt'];
  const answer = await (await office.as('clerk')).raw(`/api/papers/${paper}/pdf`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  // A receipt handed over a moment ago may not be typeset yet: that is an answer too.
  return answer.status === 404 || answer.status === 409 || bytes.subarray(0, 5).toString() === '%PDF-'
    ? []
    : [`paper ${answer.status}`];
}
