/**
 * Short messages as they are registered with the carriers: one part of 70 characters, no word that says what it is
 * about, no link, no number of a case. What stands in braces is a day or a time of day and nothing else.
 */
export const shortMessages = {
  'something-new': '您预约的事项有新的进展，请在方便时查看。',
  'call-at': '您好，{day}{time}会给您打电话，不方便请不用理会。',
  'come-by': '您好，您预约的时间是{day}{time}，请按约定前来。',
  'paper-ready': '您好，您要的材料已经备好，请在方便时领取。',
  'ask-again': '您好，您之前留的联系办法快到期了，请在方便时更新。',
  'bring-papers': '您好，还需要您带几样材料，清单请在方便时查看。',
} as const satisfies Record<string, string>;
export type ShortMessage = keyof typeof shortMessages;

const fillings: Readonly<Record<string, RegExp>> = {
  day: /^\d{1,2}月\d{1,2}日$/,
  time: /^([01]?\d|2[0-3]):[0-5]\d$/,
};

export const isShortMessage = (id: string): id is ShortMessage => Object.hasOwn(shortMessages, id);

/** The words to send; a filling that is no day or time is no filling. */
export function shortMessage(id: ShortMessage, filled: Readonly<Record<string, string>> = {}): string {
  return shortMessages[id].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = filled[name] ?? '';
    if (!fillings[name]?.test(value)) throw new Error(`${id}: ${name} must be a day or a time of day`);
    return value;
  });
}

/** Whether these are exactly the registered words: nothing can be slipped into a message to somebody in danger. */
export function isRegistered(id: string, body: string): boolean {
  if (!isShortMessage(id)) return false;
  const pattern = shortMessages[id]
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`(?:\d{1,2}月\d{1,2}日|\d{1,2}:\d\d)`);
  return new RegExp(`^${pattern}$`).test(body);
}
