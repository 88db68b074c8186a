import { isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import type { PlacedDivision } from '../../network/network.model.ts';
import { childrenOf, findDivision } from '../../network/division.queries.ts';
import { findCompetentAgency, placesNear } from '../../network/institution.queries.ts';
import { entryAge, entryStateOf } from '../../network/place.model.ts';
import type { VillageAdviser } from '../../network/village-adviser.model.ts';
import { findTownship, findVillages, listVillageAdvisers } from '../../network/village-adviser.queries.ts';
import { upTo } from '../../web/portal/form.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { answers as rows, continueButton, heading, pageForm, textField, type Problem } from '../../web/portal/kit.ts';
import { countySelect } from './county-select.ts';
import { placeCard } from './place-card.ts';
import { again, typed, type Outcome, type Page, type Scene } from './scene.ts';

/** 村（居）法律顾问, by county and the village's name. Answered in place: no address tells where she lives. */
export const adviserPage: Page = {
  id: 'adviser',
  title: () => '村里的顾问',
  back: ({ door }) => door.to('places'),
  show: async (scene, tried) =>
    html`${heading('找村里（社区）的法律顾问', say`法律顾问是给村里讲法律的人，问他不要钱。写${scene.you}的县和村就能找。`)}
${pageForm(
  { action: scene.door.formOf('adviser'), page: 'adviser' },
  html`${await countySelect(scene, { label: '县（市、区）', value: tried.form.text('county'), problems: tried.problems })}
${textField({ name: 'village', label: '村或者社区的名字', hint: '平时怎么叫就怎么写，写一部分也行', value: typed(tried, 'village', ''), problems: tried.problems })}
${continueButton('找一找')}`,
)}`,
  take: async (scene, form) => {
    const { kernel, viewer } = scene;
    if (form.has('code')) {
      const code = form.text('code');
      const village = /^14\d{10}$/.test(code) ? await findDivision(kernel.db, viewer, code) : undefined;
      if (village) return shown(await adviserOf(scene, village));
    }
    const [county, words] = [form.text('county'), upTo(60, form.text('village'))];
    const problems: Problem[] = [
      ...(/^14\d{4}$/.test(county) ? [] : [{ field: 'county', says: '选一个县（市、区）' }]),
      ...(Array.from(words).length < 2 ? [{ field: 'village', says: '写村或者社区的名字，至少两个字' }] : []),
    ];
    if (problems.length > 0) return again(...problems);
    const found = await findVillages(kernel.db, viewer, { county, words });
    const [only] = found;
    if (!only) {
      const township = await findTownship(kernel.db, viewer, { county, words });
      if (township) return shown(await villagesOf(scene, township));
      return again({
        field: 'village',
        says: '这个县里没有找到这个名字。换一个写法，或者只写其中两个字；也可以打 12348',
      });
    }
    return shown(found.length === 1 ? await adviserOf(scene, only) : which(scene, found));
  },
};

const shown = (main: Html): Outcome => ({ kind: 'shown', main });

function which({ door }: Scene, found: readonly PlacedDivision[]): Html {
  return html`${heading('找到这些，选一个')}
${pageForm(
  { action: door.formOf('adviser'), page: 'adviser' },
  rows(
    'code',
    found.map(({ code, name, pathName }) => ({ value: code, label: name, hint: pathName })),
  ),
)}<p class="way"><a href="${door.to('adviser')}">都不是，重新找</a></p>`;
}

/** She wrote her township: its villages to choose from, and its own station. */
async function villagesOf(scene: Scene, township: PlacedDivision): Promise<Html> {
  const { kernel, viewer, door } = scene;
  const villages = await childrenOf(kernel.db, viewer, township.code);
  return html`${heading(say`${township.name}，是哪个村（社区）？`)}
<p class="small">${township.pathName}</p>
${pageForm(
  { action: door.formOf('adviser'), page: 'adviser' },
  rows(
    'code',
    villages.map(({ code, name }) => ({ value: code, label: name })),
  ),
)}
<h2>也可以找这些地方</h2>${await instead(scene, township)}
<p class="way"><a href="${door.to('adviser')}">重新找</a></p>`;
}

async function adviserOf(scene: Scene, village: PlacedDivision): Promise<Html> {
  const { kernel, viewer, door } = scene;
  const [adviser] = await listVillageAdvisers(kernel.db, viewer, village.code);
  return html`${heading(say`${village.name}的法律顾问`)}
<p class="small">${village.pathName}</p>
${adviser ? adviserCard(scene, adviser) : html`<p class="card">这里还没有登记法律顾问。可以找下面的站点和机构，或者打 <a href="tel:12348">12348</a>，免费。</p>`}
<p>不想让村里人知道，不用找村里的顾问：打 <a href="tel:12348">12348</a>，可以不说名字。</p>
${adviser ? nothing : await instead(scene, village)}
<p class="way"><a href="${door.to('adviser')}">找别的村</a></p>`;
}

function adviserCard({ today }: Scene, adviser: VillageAdviser): Html {
  const { name, unit, phone, days, how, verifiedOn, confirmedBy, isInvented } = adviser;
  const isOld = entryStateOf(verifiedOn, today) === 'old';
  return html`<section class="card flow"><h2>${name}</h2>${isInvented ? html`<p class="small">演示资料，是编造的</p>` : nothing}
<p>单位：${unit ?? '没有核实'}<br>哪天在：${days ?? '没有核实'}<br>怎么找：${how ?? '没有核实'}<br>${phone ? html`电话 <a href="tel:${phone}">${phone}</a>` : '电话：没有核实'}</p>
<p class="small">${isOld ? '▲ ' : ''}${isPlainDate(verifiedOn) ? dayInWords(verifiedOn) : ''}由${confirmedBy}核实${isOld ? say`，已经超过 ${entryAge.words}，可能变了。去之前先打电话问` : ''}</p></section>`;
}

/** Nobody is entered: the station of her township, then her county's agency. */
async function instead(scene: Scene, village: PlacedDivision): Promise<Html> {
  const { kernel, viewer, today, figures } = scene;
  const township = village.code.slice(0, 9);
  const [{ places: near }, agency] = await Promise.all([
    placesNear(kernel.db, viewer, township),
    findCompetentAgency(kernel.db, viewer, village.code),
  ]);
  const stations = near.filter(({ divisionCode }) => divisionCode.startsWith(township)).slice(0, 3);
  const now = kernel.clock.now();
  return html`<div class="flow">${[...stations, ...(agency ? [agency] : [])].map((place) => placeCard(place, now, today, figures.calendar))}</div>`;
}
