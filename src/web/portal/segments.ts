/** Chinese letters, and the marks that go with them: what has neither reads the same in every language. */
export const isWords = (text: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);

/** Nothing but Chinese: no letter of another script. */
export const isAllChinese = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !/(?!\p{Script=Han})\p{L}/u.test(text);

/** A hole in a template: as it is where a machine reads it, in her language where she does; in the text there may be tags. */
export type Hole = { hole: number; isRead: boolean; isMarkup: boolean };
/** One sentence: what a translator is given, and what stands for its marks. */
export type Segment = {
  key: string;
  marks: ReadonlyMap<string, readonly Piece[]>;
  source: readonly Piece[];
  isMarkup: boolean;
};
export type Piece = string | Hole | Segment;
export type Compiled = { strings: TemplateStringsArray; holes: readonly Hole[] };

const HOLE = '\uE000';

/** A template as a translator reads it: its holes numbered. */
export const textWith = (strings: readonly string[]): string =>
  strings.reduce((before, part, at) => `${before}{${at - 1}}${part}`);

/** Tags that stand inside a sentence; every other one ends it. */
const inSentence = new Set(['a', 'strong', 'b', 'em']);
/** Attributes that are read, by eyes or by ears. Never `value`: what she typed is hers. */
const readAttribute = /\b(aria-label|alt|title|placeholder|download|label|data-say(?:-[a-z]+)?)="([^"]*)"/g;
const submitValue = /\b(value)="([^"]*)"/g;
/** No element may stand inside these. */
const plain = new Set(['title', 'option', 'textarea']);

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'hole'; hole: number }
  | { kind: 'tag'; name: string; isEnd: boolean; pieces: readonly Piece[] };

/** The pieces of a template: markup, holes, and the sentences between them. */
export function piecesOf(strings: readonly string[]): readonly Piece[] {
  const source = strings.join(HOLE);
  let next = 0;
  const holeHere = (isRead: boolean): Hole => ({ hole: next++, isRead, isMarkup: false });
  // A piece that goes inside a tag: `checked`, `inputmode="…"`.
  if (/^\s*[a-z][\w-]*(="[^"]*")?(\s+[a-z][\w-]*(="[^"]*")?)*\s*$/.test(source)) return attributes(source, holeHere);
  const pieces: Piece[] = [];
  let run: Token[] = [];
  let inside = '';
  const flush = (): void => {
    pieces.push(...sentences(run, !plain.has(inside)));
    run = [];
  };
  for (const [part, end, name] of source.matchAll(/<(\/?)([a-zA-Z!][\w-]*)(?:[^>"]|"[^"]*")*>|[^<]+/g)) {
    if (name === undefined) {
      if (inside === 'textarea') pieces.push(...attributes(part, holeHere));
      else
        for (const text of part.split(/(\uE000)/))
          if (text) run.push(text === HOLE ? { kind: 'hole', hole: holeHere(true).hole } : { kind: 'text', text });
      continue;
    }
    const tag: Token = { kind: 'tag', name, isEnd: end === '/', pieces: attributes(part, holeHere) };
    if (inSentence.has(name)) {
      run.push(tag);
      continue;
    }
    flush();
    pieces.push(...tag.pieces);
    inside = end === '/' ? '' : name;
  }
  flush();
  return pieces;
}

/** A tag: its holes are a machine's, but for the attributes that are read. */
function attributes(tag: string, holeHere: (isRead: boolean) => Hole): readonly Piece[] {
  const pieces: Piece[] = [];
  const asIs = (text: string): void => {
    for (const part of text.split(/(\uE000)/)) if (part) pieces.push(part === HOLE ? holeHere(false) : part);
  };
  let at = 0;
  const isSubmit = /\btype="(submit|button)"/.test(tag);
  const read = [...tag.matchAll(readAttribute), ...(isSubmit ? tag.matchAll(submitValue) : [])];
  for (const found of read.toSorted((a, b) => a.index - b.index)) {
    const [whole, name = '', value = ''] = found;
    asIs(tag.slice(at, found.index));
    pieces.push(`${name}="`);
    const tokens: Token[] = value
      .split(/(\uE000)/)
      .filter((part) => part !== '')
      .map((part) => (part === HOLE ? { kind: 'hole', hole: holeHere(true).hole } : { kind: 'text', text: part }));
    pieces.push(...sentences(tokens, false), '"');
    at = found.index + whole.length;
  }
  asIs(tag.slice(at));
  return pieces;
}

const wordless = (token: Token, isMarkup: boolean): readonly Piece[] =>
  token.kind === 'text'
    ? [token.text]
    : token.kind === 'hole'
      ? [{ hole: token.hole, isRead: true, isMarkup }]
      : token.pieces;

/** The sentences of what stands between two ends. Elements with no words around them are sentences of their own. */
function sentences(run: readonly Token[], isMarkup: boolean): readonly Piece[] {
  if (!run.some((token) => token.kind === 'text' && isWords(token.text)))
    return run.flatMap((token) => wordless(token, isMarkup));
  const closedBy = pairs(run);
  const loose = run.findIndex((token, at) => token.kind === 'tag' && !closedBy.has(at));
  if (loose !== -1)
    return [
      ...sentences(run.slice(0, loose), isMarkup),
      ...run.slice(loose, loose + 1).flatMap((token) => wordless(token, isMarkup)),
      ...sentences(run.slice(loose + 1), isMarkup),
    ];
  const parts: { from: number; to: number }[] = [];
  for (let at = 0; at < run.length; at++) {
    const to = Math.max(at, closedBy.get(at) ?? at);
    parts.push({ from: at, to });
    at = to;
  }
  const hasWords = parts.some(({ from }) => {
    const token = run[from];
    return token?.kind === 'text' && isWords(token.text);
  });
  if (hasWords) return segmentOf(run, isMarkup);
  return parts.flatMap(({ from, to }) =>
    from === to
      ? run.slice(from, to + 1).flatMap((token) => wordless(token, isMarkup))
      : [
          ...run.slice(from, from + 1).flatMap((token) => wordless(token, isMarkup)),
          ...sentences(run.slice(from + 1, to), isMarkup),
          ...run.slice(to, to + 1).flatMap((token) => wordless(token, isMarkup)),
        ],
  );
}

/** Where each tag of a run ends, and for the ends where they began. What has no other half is absent. */
function pairs(run: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: { name: string; at: number }[] = [];
  run.forEach((token, at) => {
    if (token.kind !== 'tag') return;
    if (!token.isEnd) return void open.push({ name: token.name, at });
    const last = open.at(-1);
    if (last?.name !== token.name) return;
    open.pop();
    found.set(last.at, at).set(at, last.at);
  });
  return found;
}

/** One sentence with its marks: {0} for what is put in, <a> … </a> for what stands out in it. */
function segmentOf(run: readonly Token[], isMarkup: boolean): readonly Piece[] {
  const marks = new Map<string, readonly Piece[]>();
  const closedBy = pairs(run);
  const nameAt = new Map<number, string>();
  let [key, holesSeen] = ['', 0];
  const seen = new Map<string, number>();
  run.forEach((token, at) => {
    if (token.kind === 'text') {
      key += token.text;
      return;
    }
    if (token.kind === 'hole') {
      const mark = `{${holesSeen++}}`;
      marks.set(mark, wordless(token, isMarkup));
      key += mark;
      return;
    }
    const count = (seen.get(token.name) ?? 0) + 1;
    if (!token.isEnd) seen.set(token.name, count);
    const name = nameAt.get(at) ?? `${token.name}${count > 1 ? count : ''}`;
    nameAt.set(closedBy.get(at) ?? at, name);
    const mark = token.isEnd ? `</${name}>` : `<${name}>`;
    marks.set(mark, token.pieces);
    key += mark;
  });
  const [, before = '', inner = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(key) ?? [];
  const words = inner.replaceAll(/\s+/g, ' ');
  const segment: Segment = { key: words, marks, source: withMarks(words, marks), isMarkup };
  return [before, segment, behind].filter((piece) => piece !== '');
}

export const marksIn = (words: string): readonly string[] => words.match(/\{\d+\}|<\/?[a-z]+\d*>/g) ?? [];

const withMarks = (
  words: string,
  marks: Segment['marks'],
  text: (words: string) => string = (same) => same,
): readonly Piece[] =>
  words.split(/(\{\d+\}|<\/?[a-z]+\d*>)/).flatMap((part) => marks.get(part) ?? (part === '' ? [] : [text(part)]));

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** A template in another language. What it does not say yet stays Chinese, and is said to be. */
export function compiled(
  strings: readonly string[],
  find: (key: string) => string | undefined,
  source: string,
): Compiled {
  const parts = [''];
  const found: Hole[] = [];
  const put = (piece: Piece): void => {
    if (typeof piece === 'string') parts.push(`${parts.pop() ?? ''}${piece}`);
    else if ('hole' in piece) {
      found.push(piece);
      parts.push('');
    } else {
      const said = find(piece.key);
      if (said !== undefined) withMarks(said, piece.marks, escaped).forEach(put);
      else if (piece.isMarkup) [`<bdi data-source lang="${source}">`, ...piece.source, '</bdi>'].forEach(put);
      else piece.source.forEach(put);
    }
  };
  piecesOf(strings).forEach(put);
  return { strings: Object.assign(parts, { raw: parts }), holes: found };
}

/** What a translator is given of a template. */
export const keysOf = (strings: readonly string[]): readonly string[] => {
  const of = (piece: Piece): readonly string[] =>
    typeof piece === 'string' || 'hole' in piece ? [] : [piece.key, ...[...piece.marks.values()].flat().flatMap(of)];
  return piecesOf(strings).flatMap(of);
};
