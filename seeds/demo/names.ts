/**
 * Names nobody bears by design: families common in Shanxi, given names from its rivers and hills (those who serve)
 * and from its fields and herbs (those who are served). Each list is walked in order; within the first seventy no full name comes twice.
 */
const families = '王张李刘赵郭杨武任白梁高田韩薛贾闫冯曹侯'.split('');
const rivers = ['汾川', '沁河', '恒岳', '中条', '太岳', '云丘', '管涔', '漳源', '桑干', '文峪', '涑水', '滹沱', '绵山', '霍岭', '雁门', '芦芽', '历山', '丹水', '浍川', '潇河', '娄山', '藏山'];
const womensRivers = ['汾雨', '沁月', '晋岚', '清漳', '云汀', '浍清', '潇雨', '涑岚', '丹霞', '沁岚', '芦清', '汾晴'];
const womensFields = ['青禾', '麦穗', '谷雨', '小满', '杏花', '沙棘', '连翘', '海棠', '红枣', '荞花', '白露', '槐花', '桃溪', '莜麦', '蒲英', '兰草', '柳絮', '山丹', '冬梅', '春苗', '菊豆', '核桃', '葵花', '艾叶', '豆蔓', '榆钱', '苜蓿', '紫苏', '茵陈', '甘棠'];
const childrensFields = ['小米', '豆豆', '苗苗', '禾禾', '果果', '芽芽', '穗穗', '枣枣', '麦麦', '桃桃'];
const mensFields = ['黍垄', '高粱', '黄芪', '麦场', '石磨', '柴胡', '远志', '窑坡', '谷堆', '山楂'];

const lists = { server: rivers, serverWoman: womensRivers, woman: womensFields, child: childrensFields, man: mensFields } as const;

/** Hands out names; the same order of calls gives the same names. */
export function nameGiver(): (list: keyof typeof lists) => string {
  const given: Record<keyof typeof lists, number> = { server: 0, serverWoman: 0, woman: 0, child: 0, man: 0 };
  return (list) => {
    const names = lists[list];
    const count = given[list]++;
    // A step that shares no factor with the list keeps neighbours from having the same family or given name.
    const family = families[(count * 7 + Math.floor(count / families.length) * 3 + names.length) % families.length];
    const first = names[(count + Math.floor(count / names.length) * 5) % names.length];
    return `${family}${first}`;
  };
}
