import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { launchEmbedded } from '../src/platform/embedded-postgres/launch.ts';
import { conditionsOf, report, type Figure } from './report.ts';
import { gatesOf, type Gates } from './gates.ts';
import type { Measured, Order, Planned } from './load.ts';
import type { Plan } from './minimal.ts';
import { busyAgency, openOffice, signIn, submission, type Office, type Place } from './office.ts';
import { record, tapStatements, type Trace } from './record.ts';
import { randomOf } from '../seeds/demo/random.ts';
import { seed } from './seed.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '7' },
    folder: { type: 'string' },
    only: { type: 'string' },
    profile: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const connections = 16;
const unloadedCount = 400;

type Scenario = { name: string; product: Planned[]; minimal: Planned[]; gate: () => Promise<unknown> };
type Server = { base: string; stop(): Promise<void> };

async function main(): Promise<void> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'yh-bench-'));
  const cluster = await launchEmbedded(folder);
  const place: Place = { dataDir: folder, ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl };
  tapStatements();
  const office = await openOffice(place);
  const servers: Server[] = [];
  try {
    const { held } = await office.kernel.db
      .selectFrom('cases')
      .select((eb) => eb.fn.countAll<number>().as('held'))
      .executeTakeFirstOrThrow();
    if (held < Number(options.cases)) {
      process.stdout.write(`正在写入 ${Number(options.cases) - held} 件案件……\n`);
      const seeded = await seed(office, place.ownerUrl, Number(options.cases) - held);
      process.stdout.write(`已写入，用时 ${seeded.seconds} 秒；最忙的机构 ${seeded.busy} 件\n`);
    }
    const cookie = await signIn((path, init) => office.app.request(path, init));
    const { plan, samples } = await planOf(office, place, cookie);
    const product = await serverOf(
      'product.ts',
      place,
      options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [],
    );
    const minimal = await serverOf('minimal.ts', plan);
    servers.push(product, minimal);
    const gates = await gatesOf(office, place.ownerUrl);
    const scenarios = scenariosOf(samples, gates, cookie, product.base).filter(
      ({ name }) => !options.only || options.only.split(',').includes(name),
    );
    const conditions = await conditionsOf(office, place.ownerUrl);
    const figures: Figure[] = [];
    for (const scenario of scenarios) {
      await scenario.gate();
      figures.push(await measure(scenario, product.base, minimal.base, cookie));
      await gates.rowsAreEvents();
    }
    await gates.close();
    await report(
      conditions,
      figures,
      { connections, seconds: Number(options.seconds), rounds: Number(options.rounds), unloadedCount },
      options.write,
    );
  } finally {
    for (const server of servers) await server.stop();
    await office.close();
    await cluster.stop();
    if (!options.folder) rmSync(folder, { recursive: true, force: true });
  }
}

type Samples = { agencies: string[]; ids: string[]; names: string[]; pages: string[] };

/** What the product asks the database for each kind of request, as seen on the wire. */
async function planOf(
  { app, kernel }: Office,
  place: Place,
  cookie: string,
): Promise<{ plan: Plan; samples: Samples }> {
  const samples = await samplesOf(kernel);
  const trace = async (planned: Planned): Promise<Trace> => {
    const recorded = await record(async () => {
      const response = await app.request(planned.path, {
        method: planned.method,
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        ...(planned.body ? { body: planned.body } : {}),
      });
      if (response.status !== 200)
        throw new Error(`${planned.path} answered ${response.status}: ${await response.text()}`);
      answered = await response.text();
    });
    return recorded.filter(({ text }) => !/"sessions"/.test(text)); // asked once in three seconds, not at each request
  };
  let answered = '';
  const all = async (planned: Planned[]): Promise<Trace[]> => {
    const traces: Trace[] = [];
    for (const one of planned) traces.push(await trace(one));
    return traces;
  };
  const reads = {
    read: await all(readsOf(samples)),
    list: await all(listsOf(samples)),
    search: await all(searchesOf(samples)),
    groups: await all(groupsOf()),
  };
  const create = await trace(createOf([busyAgency])[0] ?? { method: '', path: '' });
  const { applicationId } = JSON.parse(answered) as { applicationId: string };
  const event = await kernel.db
    .selectFrom('events')
    .select('id')
    .where('subjectId', '=', applicationId)
    .executeTakeFirstOrThrow();
  const paper = await kernel.db
    .selectFrom('papers')
    .select('sequence')
    .where('subjectId', '=', applicationId)
    .executeTakeFirstOrThrow();
  const { rows: offices } = await sql<{
    id: string;
  }>`select id from institutions union all select id from staff`.execute(kernel.db);
  const fixed = offices.map(({ id }) => id).filter((id) => id !== busyAgency);
  return {
    plan: {
      appUrl: place.appUrl,
      poolSize: 20,
      reads,
      create: {
        trace: create,
        agencyId: busyAgency,
        eventId: event.id,
        sequence: paper.sequence,
        fixed: fixed.filter((id) => JSON.stringify(create).includes(id)),
      },
    },
    samples,
  };
}

async function samplesOf(kernel: Office['kernel']): Promise<Samples> {
  const random = randomOf(7);
  const some = <T>(from: readonly T[], count: number): T[] =>
    Array.from({ length: count }, () => from[Math.floor(random() * from.length)]).filter((one) => one !== undefined);
  const rows = await kernel.db
    .selectFrom('applications')
    .innerJoin('persons', 'persons.id', 'applications.personId')
    .select(['applications.id', 'persons.id as personId', 'persons.name'])
    .where('applications.agencyId', '=', busyAgency)
    .orderBy('applications.id')
    .limit(4000)
    .execute();
  const agencies = await kernel.db
    .selectFrom('institutions')
    .select('id')
    .where('kind', '=', 'aidAgency')
    .orderBy('divisionCode')
    .execute();
  const names = rows
    .map(({ personId, name }) => kernel.sealer.open('persons.name', name, personId))
    .filter((name) => [...name].length === 2);
  return {
    agencies: some(
      agencies.map(({ id }) => id),
      400,
    ),
    ids: some(
      rows.map(({ id }) => id),
      300,
    ),
    names: some(names, 200),
    pages: ['', '?page=2', '?page=3'],
  };
}

const readsOf = ({ ids }: Samples): Planned[] => ids.map((id) => ({ method: 'GET', path: `/api/applications/${id}` }));
const listsOf = ({ pages }: Samples): Planned[] =>
  pages.map((page) => ({ method: 'GET', path: `/api/applications${page}` }));
const searchesOf = ({ names }: Samples): Planned[] =>
  names.map((words) => ({
    method: 'POST',
    path: '/api/applications/search',
    body: JSON.stringify({ words, purpose: 'handling' }),
  }));
const groupsOf = (): Planned[] => [{ method: 'GET', path: '/api/desk' }];
const createOf = (agencies: readonly string[]): Planned[] =>
  agencies.map((agencyId) => ({
    method: 'POST',
    path: '/api/applications',
    body: JSON.stringify(submission(agencyId, '测试人')),
  }));

function scenariosOf(samples: Samples, gates: Gates, cookie: string, base: string): Scenario[] {
  const beside = (name: string, planned: Planned[]): Planned[] =>
    planned.map(({ body }, at) => ({
      method: body === undefined ? 'GET' : 'POST',
      path: `/${name}/${at}`,
      ...(body === undefined ? {} : { body }),
    }));
  const scenario = (name: string, planned: Planned[], gate: () => Promise<unknown>): Scenario => ({
    name,
    product: planned,
    minimal: beside(name, planned),
    gate,
  });
  return [
    scenario('read', readsOf(samples), async () => {
      for (const id of samples.ids.slice(0, 20)) await gates.read(cookie, base, id);
    }),
    scenario('list', listsOf(samples), () => gates.page(cookie, base)),
    scenario('search', searchesOf(samples), async () => {
      for (const name of samples.names.slice(0, 5)) await gates.search(cookie, base, name);
    }),
    scenario('groups', groupsOf(), () => gates.groups(cookie, base)),
    scenario('create', createOf(samples.agencies), gates.rowsAreEvents),
  ];
}

async function measure(scenario: Scenario, product: string, minimal: string, cookie: string): Promise<Figure> {
  const order = (
    base: string,
    requests: Planned[],
    more: Pick<Order, 'connections' | 'seconds' | 'count'>,
  ): Promise<Measured> => load({ base, requests, cookie, ...more });
  const mine: Measured[] = [];
  const theirs: Measured[] = [];
  await order(product, scenario.product, { connections, seconds: 2 });
  await order(minimal, scenario.minimal, { connections, seconds: 2 });
  for (let round = 0; round < Number(options.rounds); round++) {
    mine.push(await order(product, scenario.product, { connections, seconds: Number(options.seconds) }));
    theirs.push(await order(minimal, scenario.minimal, { connections, seconds: Number(options.seconds) }));
  }
  const unloaded = {
    product: await order(product, scenario.product, { connections: 1, count: unloadedCount }),
    minimal: await order(minimal, scenario.minimal, { connections: 1, count: unloadedCount }),
  };
  const broken = [...mine, ...theirs, unloaded.product, unloaded.minimal].find(({ failed }) => failed > 0);
  if (broken) throw new Error(`${scenario.name}: ${broken.failed} requests failed: ${broken.firstFailure ?? ''}`);
  return { name: scenario.name, product: mine, minimal: theirs, unloaded };
}

async function load(order: Order): Promise<Measured> {
  const child = fork(path.join(import.meta.dirname, 'load.ts'));
  const measured = await exchange<Measured>(child, order);
  child.disconnect();
  return measured;
}

async function serverOf(file: string, message: object, execArgv: string[] = []): Promise<Server> {
  const child = fork(path.join(import.meta.dirname, file), { execArgv });
  const { base } = await exchange<{ base: string }>(child, message);
  return {
    base,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        if (file === 'product.ts') child.disconnect();
        else child.kill();
      }),
  };
}

function exchange<T>(child: ChildProcess, message: object): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as T)); // the child's own type
    child.once('exit', (code) => reject(new Error(`a process of the measurement ended with ${code}`)));
    child.send(message);
  });
}

await main();
