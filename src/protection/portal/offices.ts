import { isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import { institutionKindLabels, type Institution, type InstitutionKind } from '../../network/network.model.ts';
import { findCompetentAgency, listInstitutions } from '../../network/institution.queries.ts';
import { findDivision } from '../../network/division.queries.ts';
import type { PlacedDivision } from '../../network/network.model.ts';
import type { Scene } from '../../intake/portal/scene.ts';
import { html, nothing, type Html, listed } from '../../web/portal/html.ts';

const perKind = 3;

/** The place she named on this page, else the one of her application. */
export async function placeOf({ kernel, viewer, params, answers }: Scene): Promise<PlacedDivision | undefined> {
  const code = params['at'] ?? answers.place;
  return code !== undefined && /^14\d{4}(\d{3}(\d{3})?)?$/.test(code)
    ? findDivision(kernel.db, viewer, code)
    : undefined;
}

/** The offices of her county as they were recorded. What nobody has recorded is said to be so, with the number that knows. */
export async function officesIn(
  { kernel, viewer }: Scene,
  place: PlacedDivision,
  kinds: readonly InstitutionKind[],
): Promise<Html> {
  const county = place.code.slice(0, 6);
  const known = await listInstitutions(kernel.db, viewer, {
    kinds: kinds.filter((kind) => kind !== 'aidAgency'),
    within: county,
    limit: 60,
  });
  const near = known.filter(({ divisionCode }) => divisionCode === county || place.code.startsWith(divisionCode));
  const agency = kinds.includes('aidAgency') ? await findCompetentAgency(kernel.db, viewer, place.code) : undefined;
  const ofKind = (kind: InstitutionKind): readonly Institution[] =>
    kind === 'aidAgency' ? (agency ? [agency] : []) : near.filter((one) => one.kind === kind).slice(0, perKind);
  const missing = kinds.filter((kind) => ofKind(kind).length === 0);
  return html`${kinds.flatMap(ofKind).map(officeCard)}${
    missing.length > 0
      ? html`<p class="small">${listed(missing.map((kind) => institutionKindLabels[kind]))}的地址和电话还没有录入。去之前打 <a href="tel:12348">12348</a> 问。</p>`
      : nothing
  }`;
}

function officeCard({ name, address, phone, hours, womanOnStaff, verifiedOn }: Institution): Html {
  return html`<section class="card"><h3>${name}</h3><p>${address ?? '地址还没核实'}<br>${hours ? html`开门：${hours}` : '开门时间还没核实'}<br>${
    phone ? html`电话 <a href="tel:${phone}">${phone}</a>` : html`电话还没核实，打 <a href="tel:12348">12348</a> 问`
  }${womanOnStaff === true ? html`<br>有女工作人员` : nothing}</p>${verifiedOn && isPlainDate(verifiedOn) ? html`<p class="small">${dayInWords(verifiedOn)}核实过</p>` : nothing}</section>`;
}
