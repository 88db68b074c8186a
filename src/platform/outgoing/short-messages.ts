/**
 * Short messages as they are registered with the carriers: one part of 70 characters, no word that says what it is
 * about, no link, no number of a case. What stands in braces is a day, a time of day or nine digits, and nothing else.
 */
export const shortMessages = {
  'something-new': '您预约的事项有新的进展，请在方便时查看。',
  'call-at': '您好，{day}{time}会给您打电话，不方便请不用理会。',
  'come-by': '您好，您预约的时间是{day}{time}，请按约定前来。',
  'paper-ready': '您好，您要的材料已经备好，请在方便时领取。',
  'ask-again': '您好，您之前留的联系办法快到期了，请在方便时更新。',
  'bring-papers': '您好，还需要您带几样材料，清单请在方便时查看。',
  'one-time-code': '您的验证码是{code}，十分钟内有效，请不要告诉别人。',
} as const satisfies Record<string, string>;
export type ShortMessage = keyof typeof shortMessages;

const fillings: Readonly<Record<string, string>> = {
  day: String.raw`\d{1,2}月\d{1,2}日`,
  time: String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`,
  code: String.raw`\d{3} \d{3} \d{3}`,
};
const isFilling = (name: string, value: string): boolean =>
  fillings[name] !== undefined && new RegExp(`^${fillings[name]}$`).test(value);

export const isShortMessage = (id: string): id is ShortMessage => Object.hasOwn(shortMessages, id);

/** The words to send; a filling of another form is no filling. */
export function shortMessage(id: ShortMessage, filled: Readonly<Record<string, string>> = {}): string {
  return shortMessages[id].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = filled[name] ?? '';
    if (!isFilling(name, value)) throw new Error(`${id}: ${name} must be a day, a time of day or a code`);
    return value;
  });
}

/** Whether these are exactly the registered words: nothing can be slipped into a message to somebody in danger. */
export function isRegistered(id: string, body: string): boolean {
  if (!isShortMessage(id)) return false;
  const pattern = shortMessages[id]
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 1 ? fillings[part] : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)))
    .join('');
  return new RegExp(`^${pattern}$`).test(body);
}
