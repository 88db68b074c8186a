import { FACTS } from './facts.ts';
import type { FactDeclaration } from './kernel/condition.ts';

/** JSON Schema (2020-12) of the facts and of the answer, with Chinese descriptions: what the command line prints and partners read. */
export type JsonSchema = { readonly [key: string]: unknown };

function schemaOf(declaration: FactDeclaration): JsonSchema {
  const said = { title: declaration.label, description: `${declaration.question} ${declaration.why}` };
  switch (declaration.type) {
    case 'yesNo':
      return { ...said, type: 'boolean' };
    case 'choice':
      return {
        ...said,
        type: 'string',
        oneOf: (declaration.choices ?? []).map((choice) => ({ const: choice.value, title: choice.label })),
      };
    case 'money':
      return { ...said, type: 'integer', minimum: 0, description: `${said.description} 单位：分。` };
    case 'count':
      return { ...said, type: 'integer', minimum: declaration.min ?? 0, maximum: declaration.max ?? 1000 };
    case 'date':
      return { ...said, type: 'string', format: 'date' };
    case 'division':
      return {
        ...said,
        type: 'string',
        pattern: '^\\d{2}(\\d{2}){0,5}$',
        description: `${said.description} 行政区划代码。`,
      };
  }
}

export function factsSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '事实',
    type: 'object',
    additionalProperties: false,
    description: '不知道的事实不要写：不写就是不知道，不会当成“否”。',
    properties: Object.fromEntries(Object.entries(FACTS).map(([name, declaration]) => [name, schemaOf(declaration)])),
  };
}

const text = (description: string): JsonSchema => ({ type: 'string', description });
const list = (description: string, items: JsonSchema): JsonSchema => ({ type: 'array', description, items });
const record = (
  description: string,
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const answer = (description: string, ...more: readonly string[]): JsonSchema => ({
  enum: ['yes', 'no', 'unknown', 'officer', ...more],
  description: `${description}：yes 是，no 否，unknown 还不清楚，officer 由工作人员认定`,
});

const ground = record('一句法律', {
  id: text('规则编号'),
  label: text('说的是什么'),
  basis: text('条文'),
  answer: answer('这一句', 'notInForce'),
});
const line = record('解释的一行', {
  depth: { type: 'integer', minimum: 0, description: '缩进' },
  answer: answer('这一行'),
  text: text('文字'),
});
const factNames: JsonSchema = list('事实的名称', { enum: Object.keys(FACTS) });

const part = (
  description: string,
  answers: JsonSchema,
  more: Readonly<Record<string, JsonSchema>> = {},
  optional: readonly string[] = [],
): JsonSchema =>
  record(
    description,
    {
      answer: answers,
      says: text('一句话'),
      because: list('依据的条文', ground),
      officerMay: list('兜底条款，由工作人员认定', ground),
      used: factNames,
      explain: list('逐行解释', line),
      ...more,
    },
    optional,
  );

const open = (description: string): JsonSchema => ({ type: 'object', description });

export function answerSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '答复',
    ...record('按事实、日期和数据得出的答复。它不是决定：决定由人作出，答复为“否”也可以照样申请。', {
      on: { type: 'string', format: 'date', description: '按哪一天的法律' },
      figures: text('所用数据（放假安排、低保标准、倍数）的摘要'),
      scope: part('是否属于援助范围', answer('范围', 'notInForce')),
      mandatory: part('是否应当由办案机关通知指派', answer('应当通知'), { noticeReceived: answer('已收到通知') }),
      means: part(
        '经济条件',
        answer('所在路径的依据'),
        {
          route: {
            enum: ['notApplicable', 'noLimit', 'exemptFromCheck', 'check', 'unknown', 'notInForce'],
            description: '不审查、不受限制、免予核查、需要核查、还不清楚、法律未施行',
          },
          hardship: answer('经济困难'),
          threshold: open(
            '经济困难标准：known 有当年的数，stale 只有往年的数，missing 没有，open 先要知道哪个县、城镇还是农村',
          ),
        },
        ['threshold'],
      ),
      eligible: answer('范围和经济条件合起来', 'notInForce'),
      whoMayApply: record(
        '谁能申请',
        {
          applicant: answer('来申请的人'),
          persons: list('能申请的人', open('谁、答案、条文、说明')),
          shutOut: list('不能代为申请、也不会得到消息的人', open('谁、条文')),
          fallback: text('没有人能代为申请时当天怎么办'),
          guardianStandingEndsOn: { type: 'string', format: 'date', description: '监护人代理权终止之日（满十八周岁）' },
        },
        ['fallback', 'guardianStandingEndsOn'],
      ),
      jurisdiction: record(
        '向哪里申请',
        {
          answer: answer('已确定'),
          counties: list('有管辖权的县', open('县、理由')),
          rule: {
            enum: ['caseAuthority', 'disputeBodyOrPlaceOfEvent'],
            description: '办案机关所在地、争议处理机关所在地或者事由发生地',
          },
          says: text('一句话'),
          basis: list('条文', text('条文')),
        },
        ['rule'],
      ),
      greenChannel: part('绿色通道（四优先）', answer('适用')),
      provisionalAid: part('先行提供', answer('适用')),
      papersNeeded: list('要交的材料，缺了也先接收', open('种类、名称、可以怎样代替、条文')),
      mediation: record('能不能先调解', {
        allowed: { enum: ['yes', 'no', 'unknown'], description: '还不清楚的一律不安排' },
        says: text('一句话'),
        because: list('不能调解的依据', ground),
        basis: list('条文', text('条文')),
        missing: factNames,
      }),
      services: list('其他帮助', open('名称、条文')),
      lawyer: list('对承办人员的要求', open('要求、必须还是优先、条文')),
      periods: list('相关期限（如果从这一天起算）', open('期限规则、条文、起算日、届满日、是否暂定')),
      missing: { ...factNames, description: '还缺的事实，按最能得出结论的顺序' },
    }),
  };
}

export function assessSchema(): JsonSchema {
  return { facts: factsSchema(), answer: answerSchema() };
}
