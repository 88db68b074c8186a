import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { broughtUp, committedWords, missingIn, wordsPage } from '../../scripts/words.ts';
import { moduleOf } from '../../scripts/words/module.ts';
import { portalFiles } from '../../scripts/words/reach.ts';
import { faultsOf, languagesIn } from '../../src/web/portal/languages.ts';
import { scriptWords } from '../../src/web/portal/script-words.ts';

const page = wordsPage();
const keys = Object.keys(JSON.parse(page) as Record<string, unknown>);
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

it('locales/zh-CN.json is what the source says: run `npm run words` when it is not', () => {
  expect(keys.length).toBeGreaterThan(2500); // a reader that reads nothing must fail
  for (const words of ['遇到什么事了？', '最晚 <strong>{0}</strong> 前{1}。{2}', '请填写{0}', '正在保存…'])
    expect(keys).toContain(words);
  expect(committedWords() === page).toBe(true);
});

it('the languages that ship say what they lack, and are brought up without losing a word', () => {
  const [first = '', second = ''] = keys;
  const file = { name: 'English', words: { [first]: 'said', gone: 'no longer there' } };
  expect(missingIn(file, keys)).toHaveLength(keys.length - 1);
  const now = broughtUp(file, keys);
  expect(Object.keys(now.words)).toEqual(keys);
  expect([now.words[first], now.words[second]]).toEqual(['said', '']);
  expect(() => languagesIn('locales')).not.toThrow();
});

it.each([
  ['先<a>约一个回电</a>，{0}。', '{0}: <a>book a call</a>.', true],
  ['先<a>约一个回电</a>，{0}。', '<a>Book a call</a>.', true],
  ['先<a>约一个回电</a>，{0}。', 'Book a call, {0}.', false],
  ['先<a>约一个回电</a>，{0}。', '</a>Book<a> a call, {0}.', false],
  ['先<a>约一个回电</a>，{0}。', '<a>Book</a> {0} {0}.', false],
  ['先<a>约一个回电</a>，{0}。', '<a>Book</a> {1}.', false],
  ['共 {0} 条', '', true],
])('a translation keeps the links of its sentence and makes up nothing: %s → %s', (key, said, isRight) => {
  expect(faultsOf({ name: 'English', words: { [key]: said } })).toEqual(isRight ? [] : [key]);
});

describe('a language file', () => {
  const put = async (name: string, content: string): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yh-locales-'));
    await writeFile(path.join(folder, name), content);
    return folder;
  };
  const file = (words: object): string => JSON.stringify({ name: 'English', words });

  it('lies in one of the folders, and what it leaves empty it does not say', async () => {
    const [language, ...others] = languagesIn(await put('en.json', file({ 首页: 'Home', 继续: '' })), '/nowhere');
    expect([language?.tag, language?.name, others.length]).toEqual(['en', 'English', 0]);
    expect([language?.find('首页'), language?.find('继续')]).toEqual(['Home', undefined]);
  });
  it.each([
    ['en.json', 'no json', /译文 .* 不对/],
    ['English language.json', file({}), /译文 .* 不对/],
    ['en.json', file({ '<a>看</a>': 'see' }), /1 句丢了/],
  ])('stops the start with what to do: %s %s', async (name, content, says) => {
    const folder = await put(name, content);
    expect(() => languagesIn(folder)).toThrow(says);
  });
  it('is the only one of its language', async () => {
    const [one, two] = [await put('en.json', file({})), await put('en.json', file({}))];
    expect(() => languagesIn(one, two)).toThrow('两份译文');
  });
});

/** Said where `say` cannot reach: what goes into a record or a paper, and what the programmer's interface answers. */
const looseOnPurpose: readonly string[] = [
  'src/front-door.ts 请求太快了，请过 ${} 秒再试。',
  'src/protection/portal/letter.pages.ts ${}人民法院',
  'src/intake/portal/to-submit.ts',
];
it('no page puts a Chinese sentence together where no translator can reach it', () => {
  const loose = portalFiles('.').flatMap((file) =>
    moduleOf(file, readFileSync(file, 'utf8')).parts.flatMap(({ pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === 'loose' && isChinese(piece.strings.join('')) ? [`${file} ${piece.strings.join('${}')}`] : [],
      ),
    ),
  );
  expect(loose.filter((one) => !looseOnPurpose.some((known) => one.startsWith(known)))).toEqual([]);
  expect(loose.length).toBeGreaterThan(2);
});

it('whatever the script of her pages says is among the words that a page hands it', () => {
  const said = ['enhance', 'send'].flatMap((name) => {
    const source = readFileSync(`src/web/portal/assets/${name}.js`, 'utf8');
    return moduleOf(`${name}.js`, source).parts.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : piece.strings)),
    );
  });
  expect([...new Set(said.filter(isChinese))].toSorted()).toEqual([...scriptWords].toSorted());
});
