import { ageOn, daysBetween, isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { PersonTold } from '../people/person.model.ts';
import { birthDateIn, residentIdFault, sexIn } from '../people/resident-id.model.ts';
import type { PriorityReason } from '../casework/priority-reasons.model.ts';
import type { SubmitApplication } from './submit-application.model.ts';

type Flags = { violence: boolean; minor: boolean; sexualHarm: boolean };

/** Read for safety: a protection order is about violence, whatever box was ticked. */
export const flagsOf = (told: SubmitApplication, today: PlainDate): Flags => dangerOf(told, today);

/** The same of what is told so far, before it is an application. */
export function dangerOf(
  told: Pick<SubmitApplication, 'facts' | 'matter'> & {
    applicant: Pick<PersonTold, 'birthDate' | 'idKind' | 'idNumber'>;
  },
  today: PlainDate,
): Flags {
  const birth = birthDateOf(told.applicant) ?? told.facts['birthDate'];
  const minor = isPlainDate(birth) ? ageOn(birth, today) < 18 : told.facts['isMinor'] === true;
  const sexualHarm = told.facts['isSexualHarmToMinor'] === true;
  return {
    minor,
    sexualHarm,
    violence: told.facts['isVictimOfAbuse'] === true || told.matter === 'protectionOrder' || sexualHarm,
  };
}

/** As told, else as the identity number says. */
export function birthDateOf(person: Pick<PersonTold, 'birthDate' | 'idKind' | 'idNumber'>): PlainDate | undefined {
  if (person.birthDate) return person.birthDate;
  if (person.idKind !== 'residentId' || !person.idNumber || residentIdFault(person.idNumber)) return undefined;
  return birthDateIn(person.idNumber);
}

/** As told, else as the identity number says; what the questions brought comes last. */
export function sexOf({ applicant, facts }: SubmitApplication): 'female' | 'male' | undefined {
  if (applicant.sex) return applicant.sex;
  const numbered =
    applicant.idKind === 'residentId' && applicant.idNumber && !residentIdFault(applicant.idNumber)
      ? sexIn(applicant.idNumber)
      : undefined;
  return numbered ?? (facts['sex'] === 'female' || facts['sex'] === 'male' ? facts['sex'] : undefined);
}

/** What the record itself settles is not asked again: the matter, the county that decides, her age. */
export function factsToKeep(told: SubmitApplication, divisionCode: string): Record<string, unknown> {
  const birthDate = birthDateOf(told.applicant);
  const sex = sexOf(told);
  const agent = told.helper?.role === 'applyingAgent' ? told.helper : undefined;
  return {
    ...(agent ? {} : { applicantIs: 'self' }),
    ...told.facts,
    matter: told.matter,
    province: divisionCode.slice(0, 2),
    decidingCounty: divisionCode,
    service: told.facts['service'] ?? 'representation',
    ...(sex ? { sex } : {}),
    ...(birthDate ? { birthDate } : {}),
  };
}

/** Why it goes before others, strongest first. */
export function reasonsFor(told: SubmitApplication, flags: Flags, today: PlainDate): PriorityReason[] {
  const { facts } = told;
  const limitation = facts['limitationEndsOn'];
  const found: Record<PriorityReason, boolean> = {
    danger: facts['inDangerNow'] === true,
    limitation: isPlainDate(limitation) && daysBetween(today, limitation) < 14,
    violence: flags.violence,
    minor: flags.minor,
    disabled: facts['isDisabled'] === true,
    elderly: facts['isElderly'] === true,
    woman: sexOf(told) === 'female',
  };
  return (Object.keys(found) as PriorityReason[]).filter((reason) => found[reason]); // keys of the record above
}
