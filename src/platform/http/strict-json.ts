import { Refused } from '../refusal.ts';

const deepest = 32;

const no = (why: string): Refused => new Refused('malformedRequest', why);

/**
 * JSON as a person's form would be sent, and nothing that two readers may read differently: no key twice, no nesting
 * beyond what a form has, no key that means something to JavaScript, no text that the database cannot keep.
 */
export function strictJson(text: string): unknown {
  if (text === '') return {};
  scan(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw no('没有看懂这次请求：内容不是正确的 JSON。');
  }
}

/** One pass without recursion, before anything is built: `[[[[…` costs no more than its length. */
function scan(text: string): void {
  const open: (Set<string> | undefined)[] = []; // the keys seen in each open object; an array has none
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      if (open.length > deepest) throw no(`没有看懂这次请求：内容套得太深，最多 ${deepest} 层。`);
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = endOfString(text, at);
      const words = wordsOf(text.slice(at, end + 1));
      if (isKey(text, end)) noteKey(open.at(-1), words);
      at = end;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  throw no('没有看懂这次请求：内容不是正确的 JSON。');
}

const isKey = (text: string, end: number): boolean => {
  for (let at = end + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === ':') return true;
    if (sign !== ' ' && sign !== '\n' && sign !== '\r' && sign !== '\t') return false;
  }
  return false;
};

function noteKey(keys: Set<string> | undefined, key: string): void {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw no('没有看懂这次请求：有一个不能用的字段名。');
  if (keys?.has(key)) throw no('没有看懂这次请求：同一个字段出现了两次。');
  keys?.add(key);
}

function wordsOf(token: string): string {
  let words: string;
  try {
    words = JSON.parse(token) as string;
  } catch {
    throw no('没有看懂这次请求：内容不是正确的 JSON。');
  }
  refuseUnkeepable(words);
  return words;
}

/** PostgreSQL keeps no NUL, and half a character is none. */
export function refuseUnkeepable(words: string): void {
  if (words.includes('\0') || !words.isWellFormed())
    throw no('有的文字里带着看不见的坏字符，不能保存。请删掉后重新输入，不要整段粘贴。');
}
