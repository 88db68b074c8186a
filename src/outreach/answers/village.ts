import type { LegalAnswer } from '../legal-answer.model.ts';

export const villageAnswers: readonly LegalAnswer[] = [
  {
    id: 'g1',
    topic: 'village',
    asks: '嫁出去了，娘家的地还有吗？',
    says: [
      '村里不能因为您嫁人、离婚、丧偶就收走您的份。',
      '男女在村集体里权利一样。',
      '被侵害了，找乡镇政府协调，也可以起诉。',
    ],
    basis: ['WOMEN-56', 'WOMEN-75'],
    next: 'apply',
    alsoSaid: ['外嫁女', '分地', '土地确权没我名字'],
  },
  {
    id: 'g2',
    topic: 'village',
    asks: '土地、宅基地的官司，能申请援助吗？',
    says: ['在山西能申请。', '农药、种子、化肥把庄稼害了，要赔偿也能申请。'],
    basis: ['SX-ADD-4', 'SX-ADD-2'],
    next: 'apply',
    alsoSaid: ['宅基地', '承包地', '假种子'],
  },
  {
    id: 'g3',
    topic: 'village',
    asks: '征地款、分红不给妇女，找谁？',
    says: ['先找乡镇政府协调。', '可以起诉；妇联可以帮您，检察院也可以提起公益诉讼。'],
    basis: ['WOMEN-75', 'WOMEN-77', 'WOMEN-73'],
    next: 'apply',
    alsoSaid: ['征地补偿', '分红', '村里不给钱'],
  },
  {
    id: 'g4',
    topic: 'village',
    asks: '申请低保被拒，能帮吗？',
    says: ['要社会救助在援助范围里，可以申请。', '先把被拒的书面答复拿到手；没有给，就说没有给。'],
    basis: ['LAL-31-2'],
    next: 'apply',
    alsoSaid: ['低保没批', '救助不给'],
  },
];
