import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../../law/calendars/index.ts';
import { calendarOf } from '../../law/kernel/calendar.ts';
import { provisionsOf } from '../../law/kernel/citation.ts';
import { dueOf, dueWithoutReasons, periodRule } from '../../law/kernel/period.ts';
import { fromEpochDay, epochDay, instantOf, isPlainDate, millisOf } from '../../law/kernel/plain-date.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';
import { oracleDays, oracleHours, type Stop, type Unit } from './law-due-dates/oracle.ts';

/** 100,000 random histories against an oracle of its own; taken up where it stood, `--fresh` begins anew. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261125' },
    fresh: { type: 'boolean', default: false },
  },
});
const BATCH = 10_000;
const seed = Number(values.seed);
const cases = Number(values.cases);
const calendar = calendarOf(HOLIDAY_NOTICES);
const provision = provisionsOf('civilCode', { source: '试验', verified: 'pending', grade: 'D' })('x', 201, '');
const FROM = Date.UTC(2019, 5, 1) / 86_400_000;

const stop = fc.record({
  after: fc.integer({ min: -8, max: 90 }),
  lasts: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 12 }),
});
const history = fc.record({
  start: fc.integer({ min: 0, max: 2950 }),
  unit: fc.constantFrom<Unit | 'hour'>(
    'calendarDay',
    'calendarDay',
    'workingDay',
    'workingDay',
    'month',
    'year',
    'hour',
  ),
  length: fc.oneof(fc.constantFrom(3, 5, 7, 10, 15, 30, 45, 60, 90), fc.integer({ min: 1, max: 120 })),
  rolls: fc.boolean(),
  minute: fc.integer({ min: 0, max: 1439 }),
  stops: fc.array(stop, { maxLength: 4 }),
});
const seen: Record<string, number> = {};
const count = (...kinds: readonly string[]): void => {
  for (const kind of kinds) seen[kind] = (seen[kind] ?? 0) + 1;
};

const agrees = fc.property(history, ({ start: after, unit, length: wanted, rolls, minute, stops: written }) => {
  const length = unit === 'month' ? (wanted % 12) + 1 : unit === 'year' ? (wanted % 3) + 1 : wanted;
  const rule = periodRule({
    id: 'x',
    name: 'x',
    length,
    unit,
    rolls: unit !== 'hour' && rolls,
    startsOn: 'x',
    actor: 'x',
    consequence: 'x',
    provision,
  });
  const start = FROM + after;
  if (unit === 'hour') {
    const from = start * 86_400_000 + minute * 60_000;
    const stops: readonly Stop[] = written.map((each) => ({
      from: from + each.after * 3_600_000,
      to: each.lasts === undefined ? undefined : from + (each.after + each.lasts) * 3_600_000,
    }));
    const found = dueOf(
      rule,
      instantOf(from),
      stops.map((each) => ({
        from: instantOf(each.from),
        ...(each.to === undefined ? {} : { to: instantOf(each.to) }),
      })),
      calendar,
    );
    const told = oracleHours(from, length, stops);
    const answer = found.state === 'running' ? millisOf(found.due) : found.state;
    count('hour', told === 'paused' ? 'paused' : 'running');
    if (answer !== (told === 'paused' ? told : told.due))
      throw new Error(`hour: ${String(answer)} ≠ ${JSON.stringify(told)}`);
    return;
  }
  const stops: readonly Stop[] = written.map((each) => ({
    from: start + each.after,
    to: each.lasts === undefined ? undefined : start + each.after + each.lasts,
  }));
  const pauses = stops.map((each) => ({
    from: fromEpochDay(each.from),
    ...(each.to === undefined ? {} : { to: fromEpochDay(each.to) }),
  }));
  const found = dueOf(rule, fromEpochDay(start), pauses, calendar);
  const quick = dueWithoutReasons(rule, fromEpochDay(start), pauses, calendar);
  const told = oracleDays(start, length, unit, rolls, stops);
  const read = (due: typeof found): string =>
    due.state === 'running' && isPlainDate(due.due) ? `${epochDay(due.due)} ${due.tentative}` : due.state;
  count(
    unit,
    told === 'paused' ? 'paused' : 'running',
    ...(told !== 'paused' && told.tentative ? ['tentative'] : []),
    ...(stops.length > 0 ? ['withPauses'] : []),
  );
  const expected = told === 'paused' ? told : `${told.due} ${told.tentative}`;
  if (read(found) !== expected || read(quick) !== expected) throw new Error(`${unit}: ${read(found)} ≠ ${expected}`);
});

const folder = path.resolve(import.meta.dirname, '../../data/proofs/law-due-dates');
if (values.fresh) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${seed}.json`);
type Progress = { readonly commit: string; done: number; seen: Record<string, number> };
const progress: Progress = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Progress)
  : { commit: commitNow(), done: 0, seen: {} };
Object.assign(seen, progress.seen);
const conditions = beginLine('law-due-dates', seed, `${cases} 段经过，已完成 ${progress.done} 段`);
const faults: string[] = [];
while (progress.done < cases && faults.length === 0) {
  const result = fc.check(agrees, { seed: seed + progress.done, numRuns: Math.min(BATCH, cases - progress.done) });
  if (result.failed)
    faults.push(
      `种子 ${result.seed}：${JSON.stringify(result.counterexample)}，${result.errorInstance instanceof Error ? result.errorInstance.message : ''}`,
    );
  else {
    progress.done += BATCH;
    progress.seen = { ...seen };
    writeFileSync(file, JSON.stringify(progress));
  }
}
process.stdout.write(`${JSON.stringify(seen)}\n${faults.length === 0 ? '一致' : faults.join('\n')}\n`);
writeProof('law-due-dates', {
  commit: progress.commit,
  seed,
  cases: progress.done,
  seen,
  faults,
  conditions,
  subject: ['law/kernel/period.ts', 'law/kernel/calendar.ts', 'law/kernel/plain-date.ts', 'law/calendars'],
});
process.exitCode = faults.length === 0 ? 0 : 1;
