declare const fen: unique symbol;

/** Money in whole fen. Never a fraction, never a float of yuan. */
export type Fen = number & { readonly [fen]: true };

export function isFen(value: unknown): value is Fen {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

export function fenOf(value: number): Fen {
  if (isFen(value)) return value;
  throw new RangeError('金额必须是整数分');
}

export function fenOfYuan(yuan: number): Fen {
  return fenOf(Math.round(yuan * 100));
}

export function addFen(...amounts: readonly Fen[]): Fen {
  return fenOf(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** amount × numerator ÷ denominator, halves rounded away from zero, in integer arithmetic. */
export function scaleFen(amount: Fen, numerator: number, denominator = 1): Fen {
  const exact = BigInt(amount) * BigInt(numerator);
  const by = BigInt(denominator);
  const twice = exact < 0n ? exact * 2n - by : exact * 2n + by;
  return fenOf(Number(twice / (by * 2n)));
}

/** '1,520元', '976.33元' */
export function inYuan(amount: Fen | number): string {
  const whole = Math.trunc(Math.abs(amount) / 100);
  const rest = Math.round(Math.abs(amount) % 100);
  const text = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${text}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元`;
}
