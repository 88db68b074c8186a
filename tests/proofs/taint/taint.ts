import { sealReporter } from '../../../src/protection/reporter-vault.records.ts';
import { keepInVault } from '../../../src/people/address-vault.records.ts';
import { readPdf } from '../../../src/papers/typeset/read-pdf.ts';
import * as told from '../../support/cases.ts';
import type { Filed, Office } from '../../support/cases.ts';
import { callerOf, places, type Caller, type Member, type World } from '../../support/world.ts';

export type Tainted = {
  filed: Filed;
  secrets: Readonly<Record<'address' | 'school' | 'shelter' | 'phone' | 'reporter', string>>;
};
export type Found = { asked: number; papers: number; leaks: string[] };

/** Whoever decides may see her number on the record; all else here no reader's list names. */
const mayReadPhone: ReadonlySet<Member> = new Set(['clerk', 'reviewer', 'approver', 'assigner', 'archivist']);
export const everyone = [
  ...mayReadPhone,
  'otherClerk',
  'station',
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
  return { filed, secrets };
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
  const { filed, secrets } = tainted;
  const ids = [filed.applicationId, filed.caseId, ...filed.papers.values()];
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
  const kept = ['address', 'school', 'shelter', 'reporter'] as const;
  for (const who of people) await look(who, await office.as(who), mayReadPhone.has(who) ? kept : [...kept, 'phone']);
  await look('visitor', await callerOf(world), [...kept, 'phone']);
  return found;
}
