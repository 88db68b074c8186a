import { html, nothing, type Html } from './html.ts';
import { languageInForce } from './language.ts';

/** What the page's own script says. It carries the Chinese; a page in another language hands it that one's. */
export const scriptWords = [
  '正在上传，请不要关闭…',
  '正在保存…',
  '网络不通，内容还在，请再点一次。',
  '网络不通，已经传到的都留着。网好了再点一次“上传这一份”，会接着传。',
  '网络断了一下，正在接着传。已经传到的不会丢…',
  '已经传了四分之一…',
  '已经传了一半…',
  '已经传了四分之三…',
  '传到了，正在检查…',
  '手机不让录音，请用上面的按钮选录音',
  '开始录音',
  '停（还能录 {0} 秒）',
  '再过两分钟不动，填的内容会清除。碰一下屏幕就能留住。',
] as const;

/** An attribute of the page for its script; nothing in Chinese. */
export function wordsForScript(): Html {
  const language = languageInForce();
  if (!language) return nothing;
  const said = scriptWords.flatMap((words) => {
    const own = language.find(words);
    return own === undefined ? [] : [[words, own]];
  });
  return html` data-words="${JSON.stringify(Object.fromEntries(said))}"`;
}
