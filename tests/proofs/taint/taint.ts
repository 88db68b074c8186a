import { randomUUID } from 'node:crypto';
import { askHelpRecord } from '../../../src/protection/help-record.commands.ts';
import { sealReporter } from '../../../src/protection/reporter-vault.records.ts';
import { keepInVault } from '../../../src/people/address-vault.records.ts';
import { readPdf } from '../../../src/papers/typeset/read-pdf.ts';
import * as told from '../../support/cases.ts';
import type { Filed, Office } from '../../support/cases.ts';
import { callerOf, places, type Caller, type Member, type World } from '../../support/world.ts';

type Planted = 'address' | 'school' | 'shelter' | 'phone' | 'reporter' | 'complaint' | 'rating' | 'declined';
export type Tainted = {
  filed: Filed;
  /** What she raised herself: a complaint, a rating, the certificate that was declined. */
  raised: readonly string[];
  secrets: Readonly<Record<Planted, string>>;
};
export type Found = { asked: number; papers: number; leaks: string[] };

/** Whoever decides may see her number on the record; all else here no reader's list names. */
const mayReadPhone: ReadonlySet<Member> = new Set(['clerk', 'reviewer', 'approver', 'assigner', 'archivist']);
/** Whoever answers her complaint, her rating, her request for a certificate. */
const mayRead: Readonly<Partial<Record<Planted, ReadonlySet<Member>>>> = {
  phone: mayReadPhone,
  complaint: new Set(['bureau']),
  rating: new Set(['approver', 'bureau']),
  declined: mayReadPhone,
};
export const everyone = [
  ...mayReadPhone,
  'otherClerk',
  'station',
  'bureau',
  'operator',
  'manager',
  'lawyer',
  'inhouse',
  'systemAdmin',
  'securityAdmin',
  'auditor',
] as const satisfies readonly Member[];

/** One case in danger, handled to the end of its way, with words that stand nowhere else. */
export async function taintOne(world: World, office: Office, number: number): Promise<Tainted> {
  const digits = String(number).padStart(4, '0');
  const secrets = {
    address: `槐荫里${digits}号院西厢房`,
    school: `蓝鹊第${digits}实验小学`,
    shelter: `青禾${digits}暖居站`,
    phone: `1387${digits}461`,
    reporter: `邻居嵇${digits}`,
    complaint: `他说要收茶水钱${digits}块`,
    rating: `来回跑了${digits}趟才见上`,
    declined: `求助的日子${digits}对不上`,
  };
  const filed = await office.submit('hurtByHusband', {
    applicant: { name: `苗${digits}`, sex: 'female', phone: secrets.phone, address: secrets.address },
    contactPlan: { mayCall: false },
  });
  const { personId } = await world.kernel.db
    .selectFrom('applications')
    .select('personId')
    .where('id', '=', filed.applicationId)
    .executeTakeFirstOrThrow();
  await world.kernel.db.transaction().execute(async (trx) => {
    for (const kind of ['school', 'shelter'] as const)
      await keepInVault(trx, world.kernel, personId, { kind, words: secrets[kind] });
    await sealReporter(trx, world.kernel, {
      institutionId: places.agency,
      channel: 'neighbour',
      reporter: { name: secrets.reporter, phone: secrets.phone },
      caseId: filed.caseId,
    });
  });
  await office.play(filed, told.casePaths.inProgress);
  return { filed, secrets, raised: await raise(world, office, filed, secrets) };
}

async function raise(world: World, office: Office, filed: Filed, secrets: Tainted['secrets']): Promise<string[]> {
  const her = await office.as('her', filed);
  const complaint = await her.post('/api/complaints', { about: 'money', against: 'lawyer', told: secrets.complaint });
  const rating = await her.post('/api/ratings', { step: 'handling', grade: 'poor', told: secrets.rating });
  const { applicationId, caseId } = filed;
  const hers = { kind: 'applicant', personId: '', applicationId, caseId } as const;
  const record = await askHelpRecord(world.kernel, hers, randomUUID());
  const head = await office.as('approver');
  const declined = await head.post(`/api/help-records/${record.id}/decline`, { reason: secrets.declined });
  for (const { status, body } of [complaint, rating, declined])
    if (status !== 200) throw new Error(`nothing was raised: ${status} ${JSON.stringify(body)}`);
  return [complaint.body.id, rating.body.id, record.id];
}

const wordsOf = async (path: string, answer: Response): Promise<string> => {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPdf = answer.headers.get('content-type') === 'application/pdf';
  return [path, ...answer.headers.values(), isPdf ? (await readPdf(bytes)).text : Buffer.from(bytes).toString()].join(
    '\n',
  );
};

/** Every readable address of the product, by everybody, with each of the record's ids; papers by their text. */
export async function walkTainted(
  world: World,
  office: Office,
  tainted: Tainted,
  people: readonly Member[] = everyone,
): Promise<Found> {
  const { filed, secrets, raised } = tainted;
  const ids = [filed.applicationId, filed.caseId, ...raised, ...filed.papers.values()];
  const routes = world.app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'));
  const paths = new Set(
    routes.flatMap(({ path }) =>
      path.includes(':') ? ids.map((id) => path.replaceAll(/:\w+(\{[^}]*\})?\??/g, id)) : [path],
    ),
  );
  const found: Found = { asked: 0, papers: 0, leaks: [] };
  const look = async (who: string, caller: Caller, kinds: readonly (keyof Tainted['secrets'])[]): Promise<void> => {
    for (const path of paths) {
      const answer = await caller.raw(path);
      if (answer.headers.get('content-type') === 'application/pdf') found.papers++;
      const words = (await wordsOf(path, answer)).replaceAll(/\s/g, '');
      found.asked++;
      for (const kind of kinds) if (words.includes(secrets[kind])) found.leaks.push(`${who} ${path}: ${kind}`);
    }
  };
  const all = Object.keys(secrets) as Planted[]; // the keys of the record
  for (const who of people)
    await look(
      who,
      await office.as(who),
      all.filter((kind) => !mayRead[kind]?.has(who)),
    );
  await look('visitor', await callerOf(world), all);
  // Her own pages lie open on a telephone that may be anybody's: where she is found is not on them, nor who reported.
  await look('her', await office.as('her', filed), ['address', 'school', 'shelter', 'reporter']);
  return found;
}
