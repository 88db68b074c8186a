import {
  assignableCase,
  candidatesOf,
  faultOfNaming,
  reasonsFor,
  type Assignable,
  type Reason,
} from '../casework/candidate.queries.ts';
import {
  practiceFieldLabels,
  undertakerKinds,
  type AidPersonnel,
  type PracticeField,
} from '../network/network.model.ts';
import { findAidPersonnel, listAidPersonnel } from '../network/aid-personnel.queries.ts';
import { accessNeedWords } from '../people/access-needs.model.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import type { Suggestion } from './suggestion.model.ts';

/** Which field of practice a matter asks for; a matter not named here asks for none in particular. */
const fieldOf: Readonly<Record<string, PracticeField>> = {
  protectionOrder: 'domesticViolence',
  marriageFamily: 'marriageAndFamily',
  supportPayments: 'maintenance',
  guardianship: 'minors',
  labourPay: 'labour',
  labourTermination: 'labour',
  servicePay: 'labour',
  workInjury: 'labour',
  trafficInjury: 'personalInjury',
  foodDrugInjury: 'personalInjury',
  medicalInjury: 'personalInjury',
  studentInjury: 'minors',
  ruralLand: 'landRights',
  criminalVictim: 'criminalVictim',
  criminalDefence: 'criminalDefence',
  harassmentDiscrimination: 'labour',
};

type Place = { id: string; name: string; divisionCode: string };

/** Who may take this case and why, her wish first; whom the law forbids stands last, with the reason. */
export async function suggestionsFor(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
): Promise<{ wish?: string; needs: string[]; items: Suggestion[] }> {
  const matter = await assignableCase(kernel, viewer, caseId);
  const units = await unitsNear(kernel, viewer, matter);
  const people = new Map(
    (
      await listAidPersonnel(
        kernel.db,
        viewer,
        units.map(({ id }) => id),
      )
    ).map((person) => [person.id, person]),
  );
  const ranked: (Suggestion & { weight: number })[] = [];
  for (const unit of units) {
    for (const candidate of await candidatesOf(kernel.db, kernel, caseId, unit.id)) {
      const person = people.get(candidate.id);
      if (!person) continue;
      const fault = faultOfNaming(candidate, matter);
      const reasons = [
        ...reasonsFor(candidate, matter, matter.wish),
        ...ofPlace(unit, matter),
        ...ofField(person, matter),
      ];
      ranked.push({
        personnelId: candidate.id,
        name: person.name,
        qualification: candidate.qualification,
        institution: { id: unit.id, name: unit.name },
        own: unit.id === matter.agencyId,
        wished: matter.wish.personnelIds.includes(candidate.id),
        ...(fault ? { fault } : {}),
        reasons: reasons.toSorted((a, b) => b.weight - a.weight).map(({ says }) => says),
        openCases: candidate.openCases,
        maxOpenCases: candidate.maxOpenCases,
        practiceFields: person.practiceFields.map((field) => practiceFieldLabels[field]),
        languages: [...person.languages],
        weight: reasons.reduce((sum, { weight }) => sum + weight, 0),
      });
    }
  }
  const items = ranked
    .toSorted(
      (a, b) =>
        placeOf(a, matter) - placeOf(b, matter) ||
        Number(a.fault !== undefined) - Number(b.fault !== undefined) ||
        b.weight - a.weight ||
        a.openCases - b.openCases,
    )
    .map(({ weight: _weight, ...suggestion }) => suggestion);
  const wish = await wishWords(kernel, viewer, matter);
  const needs = accessNeedWords(matter.accessNeeds, { isInDanger: matter.violence });
  return { ...(wish ? { wish } : {}), needs, items };
}

/** The agency's own staff and the units of its place; once a unit has received the case, only that unit names. */
async function unitsNear(kernel: Kernel, viewer: StaffViewer, matter: Assignable): Promise<Place[]> {
  const inUnit =
    matter.undertakerInstitutionId && viewer.institutionId !== matter.agencyId
      ? matter.undertakerInstitutionId
      : undefined;
  const around = matter.divisionCode.slice(0, 4);
  const wished = await wishedPeople(kernel, viewer, matter);
  const rows = await kernel.db
    .selectFrom('institutions')
    .select(['id', 'name', 'divisionCode'])
    .where((eb) =>
      inUnit
        ? eb('id', '=', inUnit)
        : eb.or([
            eb('id', '=', matter.agencyId),
            eb.and([eb('kind', 'in', [...undertakerKinds]), eb('divisionCode', 'like', `${around}%`)]),
            ...wished.map(({ institutionId }) => eb('id', '=', institutionId)),
          ]),
    )
    .orderBy('id')
    .limit(200)
    .execute();
  const chosen = new Set(wished.map(({ institutionId }) => institutionId));
  const rank = (unit: Place): number => (chosen.has(unit.id) ? 3 : nearness(unit, matter));
  return rows.toSorted((a, b) => rank(b) - rank(a)).slice(0, 30);
}

const nearness = (unit: Place, matter: Assignable): number =>
  unit.id === matter.agencyId ? 2 : unit.divisionCode.startsWith(matter.divisionCode) ? 1 : 0;

function ofPlace(unit: Place, matter: Assignable): Reason[] {
  return unit.divisionCode.startsWith(matter.divisionCode)
    ? [{ weight: 10, says: '与本机构同县，离受援人较近' }]
    : [{ weight: 0, says: '同市其他县（市、区）' }];
}

function ofField(person: AidPersonnel, matter: Assignable): Reason[] {
  const field = fieldOf[matter.matter];
  return field && person.practiceFields.includes(field)
    ? [{ weight: 15, says: `擅长${practiceFieldLabels[field]}` }]
    : [];
}

const placeOf = ({ personnelId }: Suggestion, { wish }: Assignable): number => {
  const place = wish.personnelIds.indexOf(personnelId);
  return place < 0 ? wish.personnelIds.length : place;
};

async function wishedPeople(kernel: Kernel, viewer: StaffViewer, { wish }: Assignable): Promise<AidPersonnel[]> {
  const found = await Promise.all(wish.personnelIds.map((id) => findAidPersonnel(kernel.db, viewer, id)));
  return found.filter((person) => person !== undefined);
}

async function wishWords(kernel: Kernel, viewer: StaffViewer, matter: Assignable): Promise<string> {
  const { wish } = matter;
  const names = (await wishedPeople(kernel, viewer, matter)).map(({ name }) => name);
  return [
    names.length > 0 ? `希望由${names.join('，其次')}承办` : '',
    wish.womanWished ? '希望女性承办人员' : '',
    wish.words ?? '',
  ]
    .filter(Boolean)
    .join('；');
}
