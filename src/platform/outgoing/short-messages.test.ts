import { describe, expect, it } from 'vitest';
import { isRegistered, shortMessage, shortMessages } from './short-messages.ts';
import { triggerWordIn, triggerWords } from './trigger-words.ts';

describe('registered short messages', () => {
  it.each(Object.entries(shortMessages))('%s fits one part and says nothing', (_, words) => {
    const longest = words
      .replaceAll('{day}', '12月31日')
      .replaceAll('{time}', '19:30')
      .replaceAll('{code}', '987 654 309');
    expect([...longest].length).toBeLessThanOrEqual(70);
    expect(triggerWordIn(longest)).toBeUndefined();
    expect(longest).not.toMatch(/https?:|www\.|〔|援/);
  });

  it('take a day and a time, and nothing else in their place', () => {
    expect(shortMessage('call-at', { day: '11月27日', time: '10:30' })).toContain('11月27日10:30');
    for (const filled of [{}, { day: '法院', time: '10:30' }, { day: '11月27日', time: '离婚' }])
      expect(() => shortMessage('call-at', filled)).toThrow('a day, a time of day or a code');
    expect(() => shortMessage('one-time-code', { code: '12345678' })).toThrow('a code');
  });

  it('are known again, and a word more is not', () => {
    expect(isRegistered('something-new', shortMessages['something-new'])).toBe(true);
    expect(isRegistered('call-at', shortMessage('call-at', { day: '11月27日', time: '10:30' }))).toBe(true);
    expect(isRegistered('something-new', `${shortMessages['something-new']}法院`)).toBe(false);
    expect(
      isRegistered('call-at', shortMessages['call-at'].replace('{day}', '去法院').replace('{time}', '10:30')),
    ).toBe(false);
    expect(isRegistered('one-time-code', shortMessage('one-time-code', { code: '987 654 309' }))).toBe(true);
    expect(isRegistered('one-time-code', shortMessages['one-time-code'].replace('{code}', '11月27日'))).toBe(false);
    expect(isRegistered('unknown', 'x')).toBe(false);
  });
});

describe('words that give it away', () => {
  it('are at least sixty, each once', () => {
    expect(triggerWords.length).toBeGreaterThanOrEqual(60);
    expect(new Set(triggerWords).size).toBe(triggerWords.length);
  });

  it('are found through spaces and width', () => {
    expect(triggerWordIn('请到 法 院')).toBe('法院');
    expect(triggerWordIn('１２３４８')).toBe('12348');
    expect(triggerWordIn('您预约的事项有新的进展')).toBeUndefined();
  });
});
