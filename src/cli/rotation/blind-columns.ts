import { normalise } from '../../people/normalise.model.ts';
import type { BlindColumn } from '../../platform/sealing/rotation/reseal-rows.ts';

/** Every column of keyed hashes that is the index of a sealed column beside it. A test knows when one is missing. */
export const blindColumns: readonly BlindColumn[] = [
  { table: 'persons', column: 'name_blind', of: 'name', normalise: normalise.name },
  { table: 'persons', column: 'id_number_blind', of: 'id_number', normalise: normalise.idNumber },
  { table: 'persons', column: 'phone_blind', of: 'phone', normalise: normalise.phone },
  { table: 'call_backs', column: 'phone_blind', of: 'phone', normalise: normalise.phone },
  { table: 'staff', column: 'identity_blind', of: 'identity', normalise: (identity) => identity },
  { table: 'sign_ins', column: 'from_blind', of: 'opened_from', normalise: (address) => address },
];

/** Indexed otherwise, each with its reason. */
export const indexedOtherwise: Readonly<Record<string, string>> = {
  'applications.return_code_hash': 'made again from the request, by reindexReturnCodes',
  'follow_codes.code_hash': 'made again from its own request, by reindexReturnCodes',
  'complaints.code_hash': 'made again from the request, by reindexReturnCodes',
  'never_contact_numbers.phone_blind': 'from the plan that names them, by reindexNeverContact',
  'attempts.key': 'counts for fifteen minutes; meanwhile both keys are looked up',
};
