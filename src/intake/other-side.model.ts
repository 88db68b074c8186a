import { normaliseName, normalisePhone } from '../people/normalise.model.ts';

type Told = { name?: string | undefined; phone?: string | undefined };

/**
 * Whoever she named as the other side is no helper of hers, by name or by telephone. Said to the person at the screen
 * only as "somebody else must do this": who asks may be the one she fears.
 */
export function isOtherSide(helper: Told, opponent: Told, neverContact: readonly string[] = []): boolean {
  const name = normaliseName(helper.name ?? '');
  const phone = normalisePhone(helper.phone ?? '');
  const numbers = [opponent.phone ?? '', ...neverContact].map(normalisePhone);
  return (name !== '' && normaliseName(opponent.name ?? '') === name) || (phone !== '' && numbers.includes(phone));
}
