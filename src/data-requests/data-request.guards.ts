import { wantedLabels, type DataWanted } from '../intake/data-wanted.model.ts';
import { inChinese } from '../../law/kernel/plain-date.ts';
import { readDay } from '../people/as-typed.model.ts';
import { readPhone } from '../people/read-person.model.ts';
import { refusal, type Refusal } from '../platform/refusal.ts';
import type { Guard, InputGuard } from '../platform/workflow/declare.ts';
import { type Correctable, type DataRequest, type RefusedBecause } from './data-request.model.ts';

/** Each answer belongs to what was asked: the buttons of the others are shown with the reason. */
export const isAbout =
  (...wanted: readonly DataWanted[]): Guard<DataRequest> =>
  (request) =>
    wanted.includes(request.wanted)
      ? undefined
      : refusal('wrongStatus', `她要的是“${wantedLabels[request.wanted]}”，请按她要的办。`);

/** A code that may have been in other hands asked for this: nothing goes out on its word. */
export const notBeforeParting: Guard<DataRequest> = ({ isAskedBeforeParting }) =>
  isAskedBeforeParting
    ? refusal('conflictOfInterest', '提出以后，有人被标为对立方，这项请求可能不是她提的。请拒绝，由她本人当面重新提。')
    : undefined;

/** The file may go only when its term is over, and then by two people, not by one answer. */
export const termIsOver: Guard<DataRequest> = ({ keeping }) => {
  if (keeping.state === 'over') return undefined;
  if (keeping.state === 'open') return refusal('wrongStatus', '事情还在办，不能删除。请选“不能照办”，写明理由。');
  if (keeping.state === 'kept')
    return refusal(
      'wrongStatus',
      `案卷要保管到${inChinese(keeping.until)}，还不能删除。请选“不能照办”，到哪一天会一并告诉她。`,
    );
  return refusal('wrongStatus', `案卷保管几年还没有核定，请问${keeping.ask}。核定以前不能删除，请选“不能照办”。`);
};

/** A reason must be true of the request it is given for. */
export const groundFits: InputGuard<DataRequest, { ground: RefusedBecause }> = ({ wanted, keeping }, { input }) => {
  if (input.ground === 'archiveTerm' && (wanted !== 'deletion' || keeping.state === 'over'))
    return wrong('ground', '保管期限只是不删除的理由；期限已经过了的，不能再用。');
  if (input.ground === 'nothingWrong' && wanted !== 'correction' && wanted !== 'completion')
    return wrong('ground', '这个理由只用来答复更正、补充。');
  return undefined;
};

/** What a field can hold: a sex is one of two words, a day is a day. */
export const valueFits: InputGuard<DataRequest, { field: Correctable; value: string }> = (_, { input }) => {
  if (input.field === 'birthDate' && !readDay(input.value))
    return wrong('value', '日期请写成 1990年3月7日 或者 1990-03-07 的样子');
  if (input.field === 'sex' && input.value !== '女' && input.value !== '男') return wrong('value', '请写“女”或者“男”');
  if (input.field === 'phone' && !readPhone(input.value)) return wrong('value', '请填写电话号码');
  if (input.field === 'name' && input.value.length > 50) return wrong('value', '姓名请在 50 字以内');
  if (input.field === 'idNumber' && input.value.length > 40) return wrong('value', '证件号码太长，请对照证件');
  return undefined;
};

const wrong = (path: string, message: string): Refusal =>
  refusal('invalidInput', '有内容需要修改，请看每一项旁边的说明。', [{ path, message }]);
