import { institutionKindLabels, networkLevelLabels, type Institution } from '../../network/network.model.ts';
import { stationsNear, findDivision } from '../../network/network.queries.ts';
import { inChinese, isPlainDate } from '../../../law/kernel/plain-date.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import { idleLimit } from '../draft.commands.ts';
import { lookingForCounty, takeLooking } from './county-picker.ts';
import { emptyForm } from '../../web/portal/form.ts';
import type { Page, Scene } from './scene.ts';

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
    says: '走不开、腿脚不方便，打 12348 或者站点的电话说“请上门”。约好时间、怎么称呼，再来。',
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
  title: () => '找人帮忙',
  back: ({ door }) => door.to('home'),
  show: ({ door, you }) =>
    html`${heading('找人帮忙，有五个办法')}<div class="alarm card"><p>现在有危险，先打 <a href="tel:110">110</a>。不方便说话，可以发短信到 12110。</p></div>
${ways.map(({ id, name, says }) => html`<section class="card flow" id="${id}"><h2>${name}</h2><p>${says.replaceAll('您', you)}</p>${id === 'places' ? html`<p><a href="${door.to('places')}">找离得近的站点</a></p>` : id === 'call' ? html`<p><a href="${door.to('call')}">约回电的时间</a></p>` : html`<p><a href="tel:12348">打 12348</a></p>`}</section>`)}`,
};

export const hidesPage: Page = {
  id: 'hides',
  title: () => '能藏住什么',
  back: ({ door }) => door.to('home'),
  show: () =>
    html`${heading('能藏住什么，不能藏住什么')}
<section class="card flow"><h2>能</h2><ul><li>网页标题只写“便民服务”，没有标志。</li><li>点“快速离开”，页面马上换掉，填的内容从我们这里清除。</li><li>${idleLimit(true)} 分钟不动，内容自动清除。</li><li>手机里不存填过的字，退回来也看不到。</li></ul></section>
<section class="card flow"><h2>不能</h2><ul><li>浏览记录里会留下来过这个网站。可以只删这一条，全删反而让人起疑。</li><li>要是手机被装了监控软件，藏不住。换一部信得过的手机，或者去站点。</li><li>打过的电话会留在通话记录里。</li><li>截图、下载的文件会留在手机里。</li></ul></section>
<p>拿不准，就用邻居、村委会的电话打 12348。</p>`,
};

export const placesPage: Page = {
  id: 'places',
  title: () => '身边站点',
  back: ({ door }) => door.to('home'),
  show: async (scene, tried) => {
    const { door, params, kernel, viewer } = scene;
    const at = params['at'];
    const division = at && /^14\d{0,10}$/.test(at) ? await findDivision(kernel.db, viewer, at) : undefined;
    const stations = division ? await stationsNear(kernel.db, viewer, division.code) : [];
    const looking = {
      ...scene,
      answers: {
        ...scene.answers,
        lookFor: params['look'] === 'words' ? scene.answers.lookFor : undefined,
        lookAt: params['city'],
      },
    };
    return html`${heading(division ? `${division.pathName}附近` : '离您最近的站点在哪里？'.replace('您', scene.you), '在哪个站点交都行，不会影响由谁来办。')}
${division ? html`<div class="flow">${stations.map((station) => card(station))}</div><h2>换个地方</h2>` : nothing}
${pageForm({ action: door.formOf('places'), page: 'places' }, await lookingForCounty(looking, division ? { form: emptyForm, problems: [] } : tried))}`;
  },
  take: async (scene: Scene, form) => {
    if (form.has('code')) return { kind: 'go', to: 'places', query: { at: form.text('code').slice(0, 12) } };
    if (form.has('city')) return { kind: 'go', to: 'places', query: { city: form.text('city') } };
    // The words she looks for stay in the draft: an address may be seen, and names where she lives.
    const looked = await takeLooking(scene, form, { to: 'places', query: { look: 'words' } });
    return looked.kind === 'found' ? { kind: 'go', to: 'places', query: { at: looked.division.code } } : looked.outcome;
  },
};

function card({ name, kind, level, address, phone, hours, womanOnStaff, childRoom, verifiedOn }: Institution): Html {
  const facts = [womanOnStaff === true ? '有女工作人员' : '', childRoom === true ? '有孩子待的屋子' : ''].filter(
    Boolean,
  );
  const isKnown = address !== undefined || phone !== undefined || hours !== undefined;
  return html`<section class="card flow"><h2>${name}</h2><p class="small">${institutionKindLabels[kind]}，${networkLevelLabels[level]}一级，能当面收申请</p>
${
  isKnown
    ? html`<p>${address ?? '地址还没核实'}<br>${hours ?? '开门时间还没核实'}<br>${phone ? html`电话 <a href="tel:${phone}">${phone}</a>` : html`电话还没核实，打 <a href="tel:12348">12348</a>`}</p>`
    : html`<p>地址、时间、电话还没核实，去之前先打 <a href="tel:12348">12348</a> 问一下。</p>`
}
${facts.length > 0 ? html`<p>${facts.join('，')}</p>` : nothing}
${verifiedOn && isPlainDate(verifiedOn) ? html`<p class="small">${inChinese(verifiedOn)}核实过</p>` : nothing}</section>`;
}
