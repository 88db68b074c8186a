import { findCompetentAgency } from '../../network/institution.queries.ts';
import { findDivision } from '../../network/division.queries.ts';
import { idKindLabels, IdKind, Sex, sexLabels } from '../../people/person.model.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { continueButton, heading, oneOf, pageForm, textField, tick, type Problem } from '../../web/portal/kit.ts';
import type { Answers } from '../draft.model.ts';
import { countySelect } from './county-select.ts';
import { lookingForCounty, takeLooking } from './county-picker.ts';
import { keepAndGo } from './going-on.ts';
import { again, chosen, orNothing, tooLong, typed, type Page, type Scene, type Tried } from './scene.ts';
import { before, toldThePlace } from './steps.ts';
import { helperFields, readHelper } from './who.pages.ts';

const isForAnother = ({ answers }: Scene): boolean => answers.role === 'submitter' || answers.role === 'applyingAgent';

export const personPage: Page = {
  id: 'apply/person',
  ofDraft: true,
  title: () => '姓名和证件',
  back: ({ door, answers }) => door.to(before('apply/person', answers)),
  show: async (scene, tried) => {
    const { door, answers, you, params } = scene;
    return pageForm(
      { action: door.formOf('apply/person'), page: 'apply/person', back: params['return'] },
      html`${heading(isForAnother(scene) ? '需要帮助的人是谁？' : say`${you}叫什么名字？`, '只有名字必须写。别的不知道、不想写都空着，不影响收下申请。')}
${helperFields(answers, tried)}
${textField({ name: 'name', label: '名字（一定要写）', value: typed(tried, 'name', answers.name), problems: tried.problems })}
${textField({ name: 'idNumber', label: '身份证号或者别的证件号', hint: '没带、记不全都没关系，可以以后补', value: typed(tried, 'idNumber', answers.idNumber), problems: tried.problems })}
<details ${answers.idKind && answers.idKind !== 'residentId' ? html`open` : nothing}><summary>不是身份证？</summary><div class="in">${oneOf({ name: 'idKind', legend: '证件种类', options: IdKind.options.map((value) => ({ value, label: idKindLabels[value] })), chosen: chosen(tried, 'idKind', [answers.idKind ?? 'residentId']) })}</div></details>
${textField({ name: 'birth', label: '出生日期', hint: '比如 1990年3月5日；记不清就照知道的写，农历、属相都行', value: typed(tried, 'birth', answers.birth), problems: tried.problems })}
${oneOf({ name: 'sex', legend: '性别', options: Sex.options.map((value) => ({ value, label: sexLabels[value] })), chosen: chosen(tried, 'sex', [answers.sex ?? '']), inTwo: true })}
${textField({ name: 'address', label: '现在住哪里', hint: '写到村也行，不写也行。有暴力的、不满 18 岁的，住址一律单独锁起来，材料上只写代收的地方', value: typed(tried, 'address', answers.address), problems: tried.problems })}
${tick('addressSecret', '住址要保密：锁起来，经手的人也看不到', answers.addressSecret)}
${await countyField(scene, tried)}
${continueButton()}`,
    );
  },
  take: async (scene, form) => {
    const name = form.text('name');
    const idNumber = form.text('idNumber');
    const idKind = IdKind.catch('residentId').parse(form.text('idKind'));
    const sex = Sex.safeParse(form.text('sex'));
    const { helper, problems: ofHelper } = readHelper(scene.answers, form);
    const problems: Problem[] = [...ofHelper, ...tooLong(form, { name: 100, idNumber: 100, birth: 100, address: 500 })];
    if (name === '') problems.push({ field: 'name', says: '请写名字；不想写真名，可以先写“某女士”，以后再补' });
    if (problems.length > 0) return again(...problems);
    return keepAndGo(scene, 'apply/person', {
      ...helper,
      ...(await readCounty(scene, form)),
      name,
      idNumber: orNothing(idNumber),
      idKind: idNumber === '' ? undefined : idKind,
      birth: orNothing(form.text('birth')),
      sex: sex.success ? sex.data : undefined,
      address: orNothing(form.text('address')),
      addressSecret: form.has('addressSecret'),
    });
  },
};

/** One list of every county. Who cannot find hers there leaves it: the next page looks by the name of a village. */
const countyField = async (scene: Scene, tried: Tried): Promise<Html> =>
  toldThePlace(scene.answers)
    ? nothing
    : html`${await countySelect(scene, { label: '这件事发生在哪个县（市、区）？', hint: '已经有法院、派出所在办的，选它所在的县。不看户口，选错了机构之间会转。不知道是哪个县就空着，下一页按村名找', value: typed(tried, 'county', scene.answers.place), problems: tried.problems })}`;

async function readCounty({ kernel, viewer }: Scene, form: Form): Promise<Pick<Answers, 'place' | 'placeName'>> {
  const code = form.text('county');
  const division = /^14\d{4}$/.test(code) ? await findDivision(kernel.db, viewer, code) : undefined;
  return division ? { place: division.code, placeName: division.pathName } : {};
}

/** The long way to the county: by the name of a village or a township, by pinyin, city by city. */
export const placePage: Page = {
  id: 'apply/place',
  ofDraft: true,
  title: () => '在哪里办',
  back: ({ door, answers }) => door.to(before('apply/place', answers)),
  show: async (scene, tried) => {
    const { door, answers, kernel, viewer, params } = scene;
    const agency = answers.place ? await findCompetentAgency(kernel.db, viewer, answers.place) : undefined;
    return pageForm(
      { action: door.formOf('apply/place'), page: 'apply/place', back: params['return'] },
      html`${heading('这件事发生在哪个县（市、区）？', '已经有法院、派出所在办的，选它所在的县。不看户口。选错了也没关系，机构之间会转。')}
${agency ? html`<div class="card tinted flow"><p><strong>${answers.placeName ?? ''}</strong></p><p>由${agency.name}办理</p><div class="go"><button name="keep" value="yes">就是这里，继续</button></div></div><h2>换一个地方</h2>` : nothing}
${await lookingForCounty(scene, tried)}
<ul class="rows"><li><button class="row soft" name="unsure" value="yes">说不清在哪里，由省里先收下</button></li></ul>`,
    );
  },
  take: async (scene, form) => {
    if (form.has('keep') && scene.answers.place) return keepAndGo(scene, 'apply/place', {});
    if (form.has('unsure')) return keepAndGo(scene, 'apply/place', { place: '14', placeName: '山西省' });
    const looked = await takeLooking(scene, form, {
      to: 'apply/place',
      query: form.text('return') ? { return: form.text('return') } : {},
    });
    if (looked.kind === 'looking') return looked.outcome;
    return keepAndGo(scene, 'apply/place', {
      place: looked.division.code,
      placeName: looked.division.pathName,
      lookFor: undefined,
      lookAt: undefined,
    });
  },
};
