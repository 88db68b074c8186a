import { lookingForCounty, takeLooking } from '../../intake/portal/county-picker.ts';
import type { Outcome, Scene, Tried } from '../../intake/portal/scene.ts';
import { emptyForm, type Form } from '../../web/portal/form.ts';
import { html, type Html } from '../../web/portal/html.ts';
import { pageForm } from '../../web/portal/kit.ts';

type Query = Readonly<Record<string, string>>;

/** Which county: the same search as everywhere; the words looked for stay out of addresses. */
export async function placeForm(scene: Scene, tried: Tried, page: string, keep: Query = {}): Promise<Html> {
  const { door, params, answers } = scene;
  const lookFor = params['look'] === 'words' ? answers.lookFor : undefined;
  const looking = { ...scene, answers: { ...answers, lookFor, lookAt: params['city'] } };
  const shown = params['at'] === undefined ? tried : { form: emptyForm, problems: [] };
  return pageForm(
    { action: door.formOf(page), page },
    html`${Object.entries(keep).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${await lookingForCounty(looking, shown)}`,
  );
}

export async function takePlace(scene: Scene, form: Form, page: string, keep: Query = {}): Promise<Outcome> {
  if (form.has('code')) return { kind: 'go', to: page, query: { ...keep, at: form.text('code').slice(0, 12) } };
  if (form.has('city')) return { kind: 'go', to: page, query: { ...keep, city: form.text('city') } };
  const looked = await takeLooking(scene, form, { to: page, query: { ...keep, look: 'words' } });
  return looked.kind === 'found'
    ? { kind: 'go', to: page, query: { ...keep, at: looked.division.code } }
    : looked.outcome;
}
