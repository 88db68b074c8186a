import type { Trx } from '../platform/database/database.ts';
import type { Channel } from '../platform/outgoing/channels.ts';
import type { Way } from '../platform/ports.ts';
import type { Sealer } from '../platform/sealing/seal.ts';
import { normalise } from './normalise.model.ts';
import { contactPlanOf, isNeverContacted } from './people.queries.ts';

type Asked = { caseId: string; personId: string; channel: Channel };

/**
 * Where a channel leads for a person of a case. Whoever stands against her gets nothing by any way; a number that is
 * his, or that anybody named as never to be contacted, is not used, whoever it was given for.
 */
export async function wayTo(trx: Trx, sealer: Sealer, { caseId, personId, channel }: Asked): Promise<Way> {
  const opposed = await trx
    .selectFrom('caseParties')
    .innerJoin('persons', 'persons.id', 'caseParties.personId')
    .select(['caseParties.personId', 'persons.phoneBlind'])
    .where('caseParties.caseId', '=', caseId)
    .where('role', 'in', ['conflictedGuardian', 'opponent'])
    .execute();
  if (opposed.some((each) => each.personId === personId)) return { barred: 'conflicted' };
  if (channel === 'wechat' || channel === 'mail') {
    const plan = await contactPlanOf(trx, sealer, personId);
    const to = channel === 'mail' ? plan?.mailAddress : plan?.wechatId;
    return to ? { to } : {};
  }
  if (channel !== 'sms' && channel !== 'call') return {};
  const { phone } = await trx
    .selectFrom('persons')
    .select('phone')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (phone === null) return {};
  const to = sealer.open('persons.phone', phone, personId);
  const blinds = sealer.blinds('persons.phone', normalise.phone(to));
  if (opposed.some(({ phoneBlind }) => phoneBlind !== null && blinds.includes(phoneBlind)))
    return { barred: 'conflicted' };
  if (await isNeverContacted(trx, blinds)) return { barred: 'neverContact' };
  return { to };
}
