import { z } from 'zod';

/** What a paper may lack is printed as a blank line, so that it can be completed by hand. */
export const text = (title: string) => z.string().optional().meta({ title });

/** What a paper may never lack, because the law makes it the point of the paper. */
export const must = (title: string) => z.string().trim().min(1, `缺少${title}`).meta({ title });

export const day = (title: string) => z.iso.date(`${title}应写成 2026-11-23 的样子`).optional().meta({ title });
export const fen = (title: string) =>
  z
    .int()
    .nonnegative()
    .optional()
    .meta({ title: `${title}（分）` });
export const count = (title: string) => z.int().nonnegative().optional().meta({ title });
export const flag = (title: string) => z.boolean().optional().meta({ title });
export const texts = (title: string) => z.array(z.string()).optional().meta({ title });

export const Agency = z
  .strictObject({
    name: text('法律援助机构'),
    bureau: text('设立该机构的司法行政部门'),
    address: text('地址'),
    phone: text('电话'),
  })
  .meta({ title: '法律援助机构' });

/** Head and foot of every paper. `issuedOn` is also the PDF's creation date: same data, same bytes. */
export const issue = {
  number: text('文号'),
  agency: Agency.optional(),
  issuedOn: day('成文日期'),
};

export const Person = z
  .strictObject({
    name: text('姓名'),
    gender: text('性别'),
    birthDate: day('出生日期'),
    ethnicity: text('民族'),
    idType: text('证件类型'),
    idNumber: text('证件号码'),
    address: text('住址'),
    phone: text('联系电话'),
  })
  .meta({ title: '本人情况' });

export const Remedy = z
  .strictObject({
    bureau: text('受理异议的司法行政部门'),
    /** 办理法律援助案件程序规定（司法部令第148号）：15 日，条号待核。 Printed only when the caller gives it. */
    objectionDays: z.int().positive().optional().meta({ title: '提出异议的期限（日）' }),
    court: text('有管辖权的人民法院'),
    reviewBody: text('行政复议机关'),
  })
  .meta({ title: '救济途径' });
