import { expect, test } from 'vitest';
import { faultOfPassword, passwordPolicies } from './password-policy.ts';

const owner = { login: 'chang.lvshi', name: '常律师' };
const asvs = (password: string) => faultOfPassword(passwordPolicies.asvs, password, owner);
const dengbao = (password: string) => faultOfPassword(passwordPolicies.dengbao, password, owner);

test('ASVS asks for length and for nothing else', () => {
  expect(asvs('maple under two r')).toBeUndefined();
  expect(asvs('twigs by a lake')).toBeUndefined(); // fifteen, all small letters
  expect(asvs('twigs by a lak')).toContain('至少 15 个字符'); // one short
  expect(asvs('Tw1gs-by-Lake')).toContain('至少 15 个字符'); // every class does not make up for length
  expect(passwordPolicies.asvs).not.toHaveProperty('days'); // 6.2 forbids changing by the calendar
});

test('the national policy asks for three classes and may be shorter', () => {
  expect(dengbao('Tw1gsbyLake9')).toBeUndefined();
  expect(dengbao('twigsbyalakeside')).toContain('至少要有 3 种');
});

test('neither takes what is easily guessed or tells whose it is', () => {
  expect(asvs('passwordpassword')).toContain('太常见');
  expect(asvs('aaaaaaaaaaaaaaaa')).toContain('太常见');
  expect(asvs('my name is 常律师 at the lake')).toContain('不能有您的账号或者姓名');
  expect(asvs('under the lvshi maple')).toContain('不能有您的账号或者姓名');
  expect(asvs('maple under two rivers'.repeat(7))).toContain('最多 128');
});
