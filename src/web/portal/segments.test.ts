import { describe, expect, it } from 'vitest';
import { shown } from '../../../tests/support/shown.ts';
import { html } from './html.ts';
import { languageOf, say, speaking, toHer } from './language.ts';
import { keysOf } from './segments.ts';

const keys = (strings: TemplateStringsArray, ..._holes: readonly unknown[]): readonly string[] => keysOf(strings);
const english = languageOf(
  'en',
  'English',
  new Map([
    ['问 <a>12348</a> 或 <a2>投诉</a2>。', '<a2>Complain</a2> or ask <a>12348</a> & more.'],
    ['请在{0}前交', 'Hand in by {0}'],
    ['周五', 'Friday'],
    ['继续', 'Go on'],
    ['最多选 {0} 位。', 'At most {0}.'],
    ['您好', 'Hello'],
    ['写{0}', 'Write "{0}"'],
  ]),
);
const inEnglish = <Done>(act: () => Done): Done => speaking({ inForce: english, installed: [english] }, act);

describe('the sentences of a template', () => {
  it('end at blocks, keep what stands out inside them, and number what is put in', () => {
    const x = '';
    expect(keys`<li><a class="row" href="${x}"><span>我该怎么办<small>先看看</small></span></a></li>`).toEqual([
      '我该怎么办',
      '先看看',
    ]);
    expect(keys`<p class="way"><a href="${x}">评一评</a><a href="${x}">投诉</a></p>`).toEqual(['评一评', '投诉']);
    expect(keys`<p>最晚 <strong>${x}</strong> 前${x}。
${x}</p>`).toEqual(['最晚 <strong>{0}</strong> 前{1}。 {2}']);
    expect(keys`<p>${x}</p><dd>${x} ${x}</dd>`).toEqual([]);
  });
  it('stand in attributes that are read, never in what she typed', () => {
    const x = '';
    expect(keys`<img alt="给${x}的图"><input value="值" placeholder="写${x}"><input type="submit" value="交">`).toEqual(
      ['给{0}的图', '写{0}', '交'],
    );
    expect(keys`aria-label="签名" inputmode="${x}"`).toEqual(['签名']);
  });
});

describe('another language', () => {
  it('says a sentence in its own order, its links with it, and what it does not say stays Chinese, marked', () => {
    const page = (): string =>
      shown(html`<p>问 <a href="tel:${1}">12348</a> 或 <a href="/t">投诉</a>。</p><p>没有<b>译</b>过</p>`);
    expect(inEnglish(page)).toBe(
      '<p><a href="/t">Complain</a> or ask <a href="tel:1">12348</a> &amp; more.</p><p><bdi data-source lang="zh-CN">没有<b>译</b>过</bdi></p>',
    );
    expect(page()).toContain('问 <a href="tel:1">12348</a>');
  });
  it('marks a name as the Chinese that it is, but in a language that is itself written so', () => {
    const page = (): string => shown(html`<p>${'太原市'} ${'12 号'} ${'A座'}</p><option>${'太原市'}</option>`);
    expect(inEnglish(page)).toBe(
      '<p><bdi data-source lang="zh-CN">太原市</bdi> <bdi data-source lang="zh-CN">12 号</bdi> A座</p><option>太原市</option>',
    );
    const traditional = languageOf('zh-Hant', '繁體中文', new Map());
    expect(speaking({ inForce: traditional, installed: [traditional] }, page)).toBe(page());
  });
  it('looks up words put in where they are read, and nowhere else', () => {
    const words = '继续';
    const page = inEnglish(() =>
      shown(
        html`<button value="${words}">${words}</button><input value="${words}" placeholder="写${words}"><textarea>${words}</textarea>${html`data-x="${words}"`}`,
      ),
    );
    expect(page).toBe(
      '<button value="继续">Go on</button><input value="继续" placeholder="Write &quot;Go on&quot;"><textarea>继续</textarea>data-x="继续"',
    );
  });
  it('finds a sentence put together by `say`, or by a rule that knows no pages', () => {
    expect(say`请在${'周五'}前交`).toBe('请在周五前交');
    expect(inEnglish(() => say`请在${'周五'}前交`)).toBe('Hand in by Friday');
    expect(inEnglish(() => shown(html`${'最多选 3 位。'}${['继续', 4]}`))).toBe('At most 3.Go on4');
    expect(inEnglish(() => [toHer('您好', '你'), toHer('您去', '你')])).toEqual(['Hello', '你去']);
  });
});
