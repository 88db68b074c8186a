import { html, toHer } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import { idleLimit } from '../draft.commands.ts';
import type { Page } from './scene.ts';

/** The ways to a person, in the order in which every page names them. */
const ways = [
  {
    id: 'phone',
    name: '打电话',
    says: '打 12348，免费，白天晚上都有人接。说一句“我想申请法律援助”就行，可以不说名字。',
  },
  { id: 'places', name: '到身边站点', says: '镇上、县里的站点能当面收申请，也能帮着填。带不带证件都行。' },
  {
    id: 'visit',
    name: '请人上门',
    says: '走不开、腿脚不方便，打 12348 或者站点的电话说“请上门”。约好时间、怎么称呼，再来。已经提交的，在进展里点“请人上门”。',
  },
  {
    id: 'call',
    name: '请人回电',
    says: '选一个方便的时间，留一个号码，名字可以不写。我们只在那个时间打。',
  },
  {
    id: 'agent',
    name: '请人代办',
    says: '监护人、近亲属可以替不能自己办的人申请；邻居、村干部可以帮着填、帮着交。伤害您的人不能帮忙办。',
  },
] as const;

export const helpPage: Page = {
  id: 'help',
  isForAll: true,
  title: () => '找人帮忙',
  back: ({ door }) => door.to('home'),
  show: ({ door, you }) =>
    html`${heading('找人帮忙，有五个办法')}<div class="alarm card"><p>现在有危险，先打 <a href="tel:110">110</a>。不方便说话，可以发短信到 12110。</p></div>
${ways.map(({ id, name, says }) => html`<section class="card flow" id="${id}"><h2>${name}</h2><p>${toHer(says, you)}</p>${id === 'places' ? html`<p class="way"><a href="${door.to('places')}">找离得近的站点</a></p>` : id === 'call' ? html`<p class="way"><a href="${door.to('call')}">约回电的时间</a></p>` : html`<p class="way"><a href="tel:12348">打 12348</a></p>`}</section>`)}`,
};

export const hidesPage: Page = {
  id: 'hides',
  isForAll: true,
  title: () => '能藏住什么',
  back: ({ door }) => door.to('home'),
  show: () =>
    html`${heading('能藏住什么，不能藏住什么')}
<section class="card flow"><h2>能</h2><ul><li>网页标题只写“便民服务”，没有标志。</li><li>点“快速离开”，页面马上换掉，填的内容从我们这里清除。</li><li>${idleLimit(true)} 分钟不动，内容自动清除。</li><li>手机里不存填过的字，退回来也看不到。</li></ul></section>
<section class="card flow"><h2>不能</h2><ul><li>浏览记录里会留下来过这个网站。可以只删这一条，全删反而让人起疑。</li><li>要是手机被装了监控软件，藏不住。换一部信得过的手机，或者去站点。</li><li>打过的电话会留在通话记录里。</li><li>截图、下载的文件会留在手机里。</li></ul></section>
<p>拿不准，就用邻居、村委会的电话打 12348。</p>`,
};
