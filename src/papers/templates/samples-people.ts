/** Invented people and an agency for tests and for looking at the papers. */
export const agency = {
  name: '祁县法律援助中心',
  bureau: '祁县司法局',
  address: '山西省晋中市祁县昭馀镇新建北路6号',
  phone: '0354-12348',
};

export const issued = (number: string) => ({ number, agency, issuedOn: '2026-11-23' });

export const phone = '13900000000';

export const lawyer = {
  undertaker: '山西晋商律师事务所',
  lawyer: '陈静',
  licenceNumber: '11407202011234567',
  lawyerPhone: phone,
};
