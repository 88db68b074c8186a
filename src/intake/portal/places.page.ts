import { childrenOf, findDivision } from '../../network/division.queries.ts';
import { placesNear } from '../../network/institution.queries.ts';
import type { PlacedDivision } from '../../network/network.model.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { answers as rows, heading, pageForm } from '../../web/portal/kit.ts';
import { emptyForm } from '../../web/portal/form.ts';
import { lookingForCounty, takeLooking } from './county-picker.ts';
import { isSurelyOpen, placeCard } from './place-card.ts';
import type { Page, Scene } from './scene.ts';

/** 身边站点: the place is named, never located; the nearest level comes first. */
export const placesPage: Page = {
  id: 'places',
  title: () => '身边站点',
  back: ({ door }) => door.to('home'),
  show: async (scene, tried) => {
    const { door, params, kernel, viewer } = scene;
    const at = params['at'];
    const division = at && /^14\d{0,10}$/.test(at) ? await findDivision(kernel.db, viewer, at) : undefined;
    const looking = {
      ...scene,
      answers: {
        ...scene.answers,
        lookFor: params['look'] === 'words' ? scene.answers.lookFor : undefined,
        lookAt: params['city'],
      },
    };
    const form = async (): Promise<Html> =>
      pageForm(
        { action: door.formOf('places'), page: 'places' },
        await lookingForCounty(looking, division ? { form: emptyForm, problems: [] } : tried),
      );
    if (!division)
      return html`${heading('最近的站点在哪里？', '在哪个站点交都行，不会影响由谁来办。')}
${await form()}
<p class="way"><a href="${door.to('adviser')}">找村里（社区）的法律顾问</a></p>`;
    return html`${await placesOf(scene, division)}<h2>换个地方</h2>${await form()}`;
  },
  take: async (scene: Scene, form) => {
    if (form.has('code')) return { kind: 'go', to: 'places', query: { at: form.text('code').slice(0, 12) } };
    if (form.has('city')) return { kind: 'go', to: 'places', query: { city: form.text('city') } };
    // The words she looks for stay in the draft: an address may be seen, and names where she lives.
    const looked = await takeLooking(scene, form, { to: 'places', query: { look: 'words' } });
    return looked.kind === 'found' ? { kind: 'go', to: 'places', query: { at: looked.division.code } } : looked.outcome;
  },
};

async function placesOf(scene: Scene, division: PlacedDivision): Promise<Html> {
  const { kernel, viewer, door, today } = scene;
  const { calendar } = scene.figures;
  const now = kernel.clock.now();
  const page = /^[1-9]\d?$/.test(scene.params['n'] ?? '') ? Number(scene.params['n']) : 1;
  const { places, hasMore } = await placesNear(kernel.db, viewer, division.code, page);
  // A door that only shows the way does not stand in for somebody who picks up.
  const isAnyOpen = places.some((place) => place.takesApplications && isSurelyOpen(place, now, today, calendar));
  const townships = division.level === 'county' ? await childrenOf(kernel.db, viewer, division.code) : [];
  return html`${heading(say`${division.pathName}附近`, '从近到远。在哪个站点交都行，不会影响由谁来办。')}
${isAnyOpen ? nothing : whoAnswersNow(scene)}
<div class="flow">${places.map((place) => placeCard(place, now, today, calendar))}</div>
${hasMore ? html`<p class="way"><a class="button second" href="${door.to('places', { at: division.code, n: String(page + 1) })}">还有别的乡镇、村，接着看</a></p>` : nothing}
<p class="way"><a href="${door.to('adviser')}">找村里（社区）的法律顾问</a></p>
${
  townships.length > 0
    ? html`<details><summary>选到乡镇（街道）</summary><div class="in">${pageForm(
        { action: door.formOf('places'), page: 'places' },
        rows(
          'code',
          townships.map(({ code, name }) => ({ value: code, label: name })),
        ),
      )}</div></details>`
    : nothing
}`;
}

/** Outside their hours the doors come second: first, who picks up. */
function whoAnswersNow({ door }: Scene): Html {
  return html`<section class="alarm card flow"><h2>现在没有查到开着门、能收申请的站点，这些电话有人接</h2>
<p>有危险，打 <a href="tel:110">110</a>。不方便说话，发短信到 12110。</p>
<p>问法律上的事，打 <a href="tel:12348">12348</a>，免费，白天晚上都有人接。</p>
<p>等站点开门：可以先<a href="${door.to('call')}">约一个回电</a>。</p></section>`;
}
