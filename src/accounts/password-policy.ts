import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';
import { commonWords, keyboardRuns } from './common-passwords.ts';
import { hashPassword, isPassword } from './password.ts';

export type PasswordPolicy = {
  atLeast: number;
  /** Of capital letters, small letters, figures and signs. */
  classes: number;
  /** How long one may be kept; undefined: until there is a reason to change it. */
  days?: number;
  /** How many of the last may not come back. */
  remembers: number;
  says: string;
};

/** GB/T 22239 asks for complexity and regular change; OWASP ASVS 5.0 (6.2) for length alone, and forbids both. */
export const passwordPolicies = {
  dengbao: {
    atLeast: 12,
    classes: 3,
    days: 90,
    remembers: 5,
    says: '至少 12 个字符，大写字母、小写字母、数字、符号里至少三种；90 天换一次，不能与最近 5 次的相同',
  },
  asvs: { atLeast: 15, classes: 1, remembers: 0, says: '至少 15 个字符，可以是几个词连成的一句话；不用定期更换' },
} as const satisfies Record<string, PasswordPolicy>;
export type PolicyName = keyof typeof passwordPolicies;

export type Owner = { login: string; name: string };

/** Why this password will not do, or nothing. */
export function faultOfPassword(policy: PasswordPolicy, password: string, { login, name }: Owner): string | undefined {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < policy.atLeast) return `密码至少 ${policy.atLeast} 个字符，现在是 ${length} 个。`;
  if (length > 128) return '密码最多 128 个字符。';
  const classes = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((each) => each.test(text)).length;
  if (classes < policy.classes) return `密码里大写字母、小写字母、数字、符号至少要有 ${policy.classes} 种。`;
  const lower = text.toLowerCase();
  const parts = [login, ...login.split(/[._-]/), name].map((part) => part.toLowerCase()).filter(isTelling);
  if (parts.some((part) => lower.includes(part))) return '密码里不能有您的账号或者姓名。';
  if (isCommon(lower)) return '这个密码太常见，很容易被猜到，请换一个。';
  return undefined;
}

const isTelling = (part: string): boolean => part.length >= (/^[\p{Script=Han}]+$/u.test(part) ? 2 : 4);

const asLetters: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
};

/** Whether a program that guesses would try it early: a known word in any dress, a run of keys, hardly any variety. */
export function isCommon(lower: string): boolean {
  if (new Set(lower).size < 5) return true;
  const bare = lower.replaceAll(/[^a-z]/g, '');
  const read = lower.replaceAll(/[@401!3$57]/g, (sign) => asLetters[sign] ?? '').replaceAll(/[^a-z]/g, '');
  const head = lower.replace(/[^a-z]+$/, '').replaceAll(/[@401!3$57]/g, (sign) => asLetters[sign] ?? ''); // the year behind it is no letter
  if ([bare, read, head.replaceAll(/[^a-z]/g, '')].some(isMadeOfWords)) return true;
  const longest = Math.max(...keyboardRuns.map((run) => longestShared(lower, run)));
  return longest * 2 > lower.length;
}

/** One or two listed words, or one several times. */
function isMadeOfWords(letters: string): boolean {
  if (letters === '') return false;
  if (commonWords.has(letters)) return true;
  for (let at = 3; at <= letters.length - 3; at++)
    if (commonWords.has(letters.slice(0, at)) && commonWords.has(letters.slice(at))) return true;
  return /^(.{2,})\1+$/.test(letters) && commonWords.has(letters.replace(/^(.{2,}?)\1+$/, '$1'));
}

function longestShared(text: string, run: string): number {
  let longest = 0;
  for (let from = 0; from < text.length; from++)
    for (let to = from + longest + 1; to <= text.length && run.includes(text.slice(from, to)); to++)
      longest = to - from;
  return longest;
}

/** Sets a password that the policy allows; refuses with the field, as a form shows it. */
export async function setPassword(
  trx: Trx,
  { clock }: Pick<Kernel, 'clock'>,
  policy: PasswordPolicy,
  staff: Owner & { id: string },
  password: string,
): Promise<void> {
  const fault = faultOfPassword(policy, password, staff) ?? (await faultOfHistory(trx, policy, staff.id, password));
  if (fault)
    throw new Refused({ code: 'invalidInput', message: fault, details: [{ path: 'newPassword', message: fault }] });
  const now = clock.now();
  const passwordHash = await hashPassword(password);
  await trx.insertInto('passwordHistory').values({ staffId: staff.id, passwordHash, setAt: now }).execute();
  const passwordExpiresAt = policy.days === undefined ? null : new Date(now.getTime() + policy.days * 86_400_000);
  await trx.updateTable('staff').set({ passwordHash, passwordExpiresAt }).where('id', '=', staff.id).execute();
}

async function faultOfHistory(
  trx: Trx,
  { remembers }: PasswordPolicy,
  staffId: string,
  password: string,
): Promise<string | undefined> {
  if (remembers === 0) return undefined;
  const rows = await trx
    .selectFrom('passwordHistory')
    .select('passwordHash')
    .where('staffId', '=', staffId)
    .orderBy('id', 'desc')
    .limit(remembers)
    .execute();
  for (const { passwordHash } of rows)
    if (await isPassword(password, passwordHash)) return `不能与最近 ${remembers} 次用过的密码相同。`;
  return undefined;
}
