/**
 * What people choose first, here and elsewhere, and what guessing programs therefore try first: words, names of keys in a
 * row, pinyin. Compared after figures, signs and their use as letters are taken away, so that P@ssw0rd!2026 is found too.
 */
const words = `
password passwd passcode passphrase secret letmein welcome login logon signin admin administrator root toor superuser
system sysadmin manager master guest user username test testing tester demo default changeme changeit temp temporary
qwerty qwertyuiop qwertyui asdf asdfgh asdfghjkl zxcvbnm zxcvbn qazwsx qazwsxedc wsxedc qweasd qweasdzxc asdfqwer
abc abcd abcdef abcdefg abcdefgh abcdefghijkl aaa aaaaaa iloveyou love lovely loveyou sunshine princess monkey dragon
football baseball basketball soccer hockey shadow michael jordan jennifer hunter ranger buster batman superman trustno
starwars computer internet server database oracle mysql postgres windows microsoft google apple samsung huawei xiaomi
lenovo cisco oppo vivo freedom whatever nothing hello helloworld killer pepper ginger cheese summer winter spring autumn
january february march april june july august september october november december monday friday sunday
secretpassword mypassword newpassword oldpassword thepassword adminadmin adminpassword passwordpassword useruser
woaini woainima wodemima mima mimamima xinmima woshishui nihao nihaoma zhongguo beijing shanghai shanxi taiyuan datong
zhangsan lisi wangwu laopo laogong baobao baobei qinaide mama baba jiayou wansui tiankong renmin renminbi gongan sifa
sifaju sifating falv falvyuanzhu fayuan fayuanju yuanhu yuanzhu lvshi lushi jiancha jiancharen zhengfu bangongshi
danwei gongzuo kaoqin guanliyuan guanli xitong yonghu ceshi moren qingdenglu denglu zhanghao
dengbao anquan jiami miyao wangluo diannao shouji dianhua weixin zhifubao taobao baidu tengxun alibaba
aini wuyou pingan xingfu kuaile shengri chunjie guoqing zhonghua minzu
`;
export const commonWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Runs that a finger makes without a thought. */
export const keyboardRuns = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'qazwsxedcrfvtgbyhnujm',
] as const;
